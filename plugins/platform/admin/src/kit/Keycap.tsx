import { styled } from 'styled-components';

/** A key, shown where it works. Decoration for the ear: the act itself has a name. */
const Cap = styled.kbd`
  display: inline-block;
  min-width: 1.8rem;
  padding: 0 0.5rem;
  border: 1px solid currentColor;
  border-bottom-width: 2px;
  border-radius: 3px;
  font-family: ui-monospace, monospace;
  font-size: 1.1rem;
  font-weight: 600;
  line-height: 1.5;
  text-align: center;

  @media (hover: none) and (pointer: coarse) {
    display: none;
  }
`;

export const Keycap = ({ children }: { readonly children: string }) => (
  <Cap aria-hidden="true">{children}</Cap>
);
