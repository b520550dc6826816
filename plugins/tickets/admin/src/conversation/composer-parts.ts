/** The pieces of the box in which an agent writes. */
import { styled } from 'styled-components';

export const Sheet = styled.form`
  display: grid;
  gap: 0.8rem;
  padding: 1.2rem 1.4rem;
`;

export const Label = styled.label`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 1rem;
  justify-content: space-between;
  font-size: 1.3rem;
  font-weight: 600;

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
`;

export const Writing = styled.textarea`
  width: 100%;
  padding: 1rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  line-height: 1.7;
  resize: vertical;
  field-sizing: content;
  min-height: 14rem;
  max-height: 60vh;

  &:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 0;
  }

  &[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }
`;

export const Problem = styled.p`
  margin: 0;
  color: ${({ theme }) => theme.colors.danger700};
  font-weight: 600;
`;

export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.2rem;
  align-items: center;
  justify-content: flex-end;

  > :first-child:not(:last-child) {
    margin-right: auto;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
