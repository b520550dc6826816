/** The look of a table that is wider than the page. */
import { styled } from 'styled-components';

export const Legend = styled.p`
  margin: 0 0 0.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;

/** Scrolls by itself in both directions, so that the heads can stay. On paper it shows everything. */
export const Region = styled.div`
  max-height: 76dvh;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  overflow: auto;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  @media print {
    max-height: none;
    overflow: visible;
  }
`;

export const Wide = styled.table`
  min-width: 100%;
  border-collapse: separate;
  border-spacing: 0;

  th,
  td {
    min-width: 9.6rem;
    max-width: 32rem;
    padding: 0.7rem 1rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  tbody tr:last-child > * {
    border-bottom: 0;
  }

  thead th {
    position: sticky;
    z-index: 1;
    top: 0;
    max-width: 24rem;
    background: ${({ theme }) => theme.colors.neutral100};
    color: ${({ theme }) => theme.colors.neutral700};
    font-size: 1.2rem;
    font-weight: 600;
    line-height: 1.35;
    vertical-align: bottom;
  }

  tr > :first-child {
    position: sticky;
    left: 0;
    max-width: 16rem;
    border-right: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  thead tr > :first-child {
    z-index: 2;
  }

  tbody th {
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral900};
    font-weight: 700;
  }

  td:nth-child(2) {
    min-width: 16rem;
  }

  [data-number='true'] {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }

  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 400;
  }

  em {
    color: ${({ theme }) => theme.colors.neutral600};
    font-style: normal;
  }

  tbody tr:hover > * {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  @media (max-width: 48rem) {
    tr > :first-child {
      min-width: 8rem;
      max-width: 13rem;
      overflow-wrap: break-word;
    }
  }
`;
