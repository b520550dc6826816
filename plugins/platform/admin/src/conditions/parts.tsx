/** The native elements of the condition editor, in the look of the admin. */
import { styled } from 'styled-components';

export const Select = styled.select`
  width: 100%;
  min-height: 4rem;
  padding: 0 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;

  &[data-invalid] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

export const Input = styled.input`
  width: 100%;
  min-height: 4rem;
  padding: 0 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;

  &[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

export const Pressable = styled.button`
  min-height: 3.2rem;
  padding: 0.4rem 1rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.primary700};
  font: inherit;
  font-weight: 600;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

export const Wrong = styled.p`
  margin: 0.4rem 0 0;
  color: ${({ theme }) => theme.colors.danger700};
`;

export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;

/** Radios in one line, with what they answer before them. */
export const Switch = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 1.6rem;
  align-items: center;

  label {
    display: inline-flex;
    gap: 0.6rem;
    align-items: center;
    min-height: 2.4rem;
  }
`;
