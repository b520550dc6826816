import type { RefObject } from 'react';
import type { QueueAnswer } from '@kaigai-desk/domain';
import { Sheet } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { cameFromOf } from '../addresses';
import { useWords } from '../words';
import { QueueLine } from './QueueLine';

const Work = styled(Sheet)`
  margin-top: 0;

  tbody tr {
    position: relative;
  }

  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  tbody tr[data-chosen='true'],
  tbody tr[data-selected='true'],
  tbody tr:focus-within {
    background: ${({ theme }) => theme.colors.primary100};
  }

  tbody tr[data-selected='true'] td:first-child {
    box-shadow: inset 3px 0 0 ${({ theme }) => theme.colors.primary600};
  }

  td.subject {
    width: 60%;
  }

  td:not(.subject) {
    white-space: nowrap;
  }

  td.waiting {
    font-variant-numeric: tabular-nums;
  }

  .word {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
  }

  .assignee {
    max-width: 14rem;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  @media (max-width: 48rem) {
    .word {
      -webkit-line-clamp: 2;
    }

    td.tick {
      position: absolute;
      top: 1rem;
      right: 0.4rem;
      z-index: 1;
    }

    tbody tr[data-selected='true'] td:first-child {
      box-shadow: none;
    }

    td.subject {
      width: auto;
    }

    :is(td.office, td.language, td.waiting) {
      display: inline-block;
    }

    :is(td.office, td.language, td.waiting) small {
      display: inline;
      margin-left: 0.6rem;
    }

    td.waiting {
      white-space: normal;
    }

    td[data-label]::before {
      color: ${({ theme }) => theme.colors.neutral600};
      content: attr(data-label) ' ';
    }
  }
`;

interface Props {
  readonly answer: QueueAnswer;
  readonly chosen: number | null;
  readonly selected: ReadonlySet<number>;
  readonly tableRef: RefObject<HTMLTableElement>;
  /** Undefined where the reader can change nothing. */
  readonly onTick?: ((number: number, isRange: boolean) => void) | undefined;
  readonly onFocus: (number: number) => void;
}

/** The work as a table: state, subject with the last word, office with its time, language, how long it has waited. */
export function QueueTable({ answer, chosen, selected, tableRef, onTick, onFocus }: Props) {
  const { t } = useWords();
  const cameFrom = cameFromOf(answer);
  return (
    <Work ref={tableRef} aria-labelledby="queue-heading">
      <thead>
        <tr>
          {onTick && <th scope="col">{t('column.select')}</th>}
          <th scope="col">{t('column.state')}</th>
          <th scope="col">{t('column.subject')}</th>
          <th scope="col">{t('column.office')}</th>
          <th scope="col">{t('column.language')}</th>
          <th scope="col">{t('column.waiting')}</th>
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row) => (
          <QueueLine
            key={row.number}
            row={row}
            now={answer.now}
            cameFrom={cameFrom}
            isChosen={row.number === chosen}
            isSelected={selected.has(row.number)}
            onTick={onTick}
            onFocus={onFocus}
          />
        ))}
      </tbody>
    </Work>
  );
}
