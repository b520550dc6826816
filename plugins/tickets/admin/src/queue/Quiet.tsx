import { styled } from 'styled-components';

/** A line that says how, for who wants to know. */
export const Quiet = styled.p`
  margin: 1.2rem 0 0;
  color: ${({ theme }) => theme.colors.neutral600};

  kbd + kbd {
    margin-left: 0.2rem;
  }

  @media (hover: none) and (pointer: coarse) {
    display: none;
  }
`;
