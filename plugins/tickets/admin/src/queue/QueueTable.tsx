import type { RefObject } from 'react';
import type { QueueAnswer, QueueRow } from '@kaigai-desk/domain';
import { ageInWords, officeName, Sheet, sinceInTokyo } from '@kaigai-desk/platform/admin-kit';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { conversationAddress, type CameFrom } from '../addresses';
import { DueMark } from '../DueMark';
import { StateMark } from '../StateMark';
import { useWords } from '../words';

const Work = styled(Sheet)`
  margin-top: 1.4rem;

  tbody tr {
    position: relative;
  }

  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  tbody tr[data-chosen='true'],
  tbody tr:focus-within {
    background: ${({ theme }) => theme.colors.primary100};
  }

  td:nth-child(2) {
    width: 60%;
  }

  td:nth-child(1),
  td:nth-child(3),
  td:nth-child(4),
  td:nth-child(5) {
    white-space: nowrap;
  }

  td:nth-child(5) {
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

    td:nth-child(2) {
      width: auto;
    }

    td:nth-child(n + 3) {
      display: inline-block;
    }

    td:nth-child(n + 3) small {
      display: inline;
      margin-left: 0.6rem;
    }

    td:nth-child(5) {
      white-space: normal;
    }

    td[data-label]::before {
      color: ${({ theme }) => theme.colors.neutral600};
      content: attr(data-label) ' ';
    }
  }
`;

const Subject = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral900};
  font-weight: 700;
  overflow-wrap: anywhere;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }

  &::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  &:focus-visible {
    outline: none;
  }

  &:focus-visible::after {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

function QueueLine({ row, now, cameFrom, isChosen }: RowProps) {
  const { t, language } = useWords();
  const { lastWord, question } = row;
  return (
    <tr data-chosen={isChosen}>
      <td>
        <StateMark state={row.state} hasReply={row.hasReply} language={language} />
        {row.assignee && (
          <small className="assignee" title={row.assignee.name}>
            <bdi>{row.assignee.name}</bdi>
          </small>
        )}
      </td>
      <td>
        <Subject to={conversationAddress(row.number)} state={cameFrom} data-number={row.number} dir="auto">
          {row.subject}
        </Subject>
        <small className="word">
          {row.number} · {t(`channel.${row.channel}`)} ·{' '}
          <bdi>
            {question === null
              ? t('row.said', { name: lastWord.authorName, excerpt: lastWord.excerpt })
              : t(row.state === 'waitingHq' ? 'row.askedHq' : 'row.askedVendor', { question })}
          </bdi>
        </small>
      </td>
      <td>
        {officeName(row.office, language)}
        <small>
          {row.officeTime} {t(row.isOfficeOpen ? 'office.open' : 'office.shut')}
        </small>
      </td>
      <td>{t(`language.${row.language}`)}</td>
      <td data-label={t('column.waiting')}>
        {ageInWords(Date.parse(now) - Date.parse(row.waitingSince), language)}
        {row.firstAnswer ? (
          <DueMark due={row.firstAnswer} now={now} />
        ) : (
          <small>
            <time dateTime={row.waitingSince}>{sinceInTokyo(row.waitingSince, now, language)}</time>
          </small>
        )}
      </td>
    </tr>
  );
}

interface RowProps {
  readonly row: QueueRow;
  readonly now: string;
  readonly cameFrom: CameFrom;
  readonly isChosen: boolean;
}

interface Props {
  readonly answer: QueueAnswer;
  readonly chosen: number | null;
  readonly tableRef: RefObject<HTMLTableElement>;
}

/** The work as a table: state, subject with the last word, office with its time, language, how long it has waited. */
export function QueueTable({ answer, chosen, tableRef }: Props) {
  const { t } = useWords();
  const cameFrom: CameFrom = { view: answer.view, page: answer.page };
  return (
    <Work ref={tableRef} aria-labelledby="queue-heading">
      <thead>
        <tr>
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
          />
        ))}
      </tbody>
    </Work>
  );
}
