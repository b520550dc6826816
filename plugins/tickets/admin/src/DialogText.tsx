import { styled } from 'styled-components';

/** What is read in a dialog, as large as on the page: dialogs stand outside of it, where the admin's own size is tiny. */
export const DialogText = styled.div`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.5;
`;
