import { styled } from 'styled-components';

/** Links that choose what of a list is shown; the chosen one says so to everybody (`aria-current`). */
export const Pills = styled.nav`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem;

  a {
    padding: 0.5rem 1rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    text-decoration: none;
  }

  a:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  a[aria-current] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 700;
  }

  span {
    font-variant-numeric: tabular-nums;
  }
`;
