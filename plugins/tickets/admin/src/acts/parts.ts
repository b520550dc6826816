/** The pieces of an act's form. */
import { styled } from 'styled-components';

export const Sheet = styled.form`
  display: grid;
  gap: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.6;
  overflow-wrap: anywhere;

  p {
    margin: 0;
  }

  fieldset {
    display: grid;
    gap: 0.4rem;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 0.4rem;
    font-size: 1.3rem;
    font-weight: 600;
  }

  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  textarea {
    min-height: 9rem;
    field-sizing: content;
  }

  fieldset label {
    display: flex;
    gap: 0.8rem;
    align-items: baseline;
    padding: 0.4rem 0;
    cursor: pointer;
  }

  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    width: 1.8rem;
    height: 1.8rem;
    margin: 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
    transform: translateY(0.3rem);
  }
`;

export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  justify-content: flex-end;
`;
