import { styled } from 'styled-components';

/**
 * A table of work. Not the design system's: that is a grid which takes links out of the tab order.
 * Below 48 rem each row becomes a block.
 */
export const Sheet = styled.table`
  width: 100%;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-collapse: separate;
  border-spacing: 0;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};

  th {
    padding: 0.8rem 1rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    text-align: left;
    white-space: nowrap;
  }

  td {
    padding: 0.8rem 1rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    vertical-align: top;
  }

  tr:last-child td {
    border-bottom: 0;
  }

  td small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    overflow-wrap: anywhere;
  }

  @media (max-width: 48rem) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody,
    tr,
    td {
      display: block;
    }

    tr {
      padding: 0.8rem 0;
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    }

    tr:last-child {
      border-bottom: 0;
    }

    tr[hidden] {
      display: none;
    }

    td {
      padding: 0.2rem 1.2rem;
      border-bottom: 0;
    }
  }
`;
