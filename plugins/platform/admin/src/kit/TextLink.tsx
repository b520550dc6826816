import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A link inside a text: underlined, in the colour of links of the admin. */
export const TextLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  overflow-wrap: anywhere;
  text-decoration: underline;
`;
