import type { ReactNode } from 'react';
import { Button, Loader } from '@strapi/design-system';
import { excerptOf, type HomeAnswer, type QueueRow } from '@kaigai-desk/domain';
import { ageInWords, officeName, TextLink, troubleOf, troubleText } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { conversationAddress, queueAddress } from '../addresses';
import { DueMark } from '../DueMark';
import { useWords, type WordKey } from '../words';
import { useHome } from './use-home';

const EXCERPT = 60;

const Box = styled.div`
  height: 100%;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.45;

  p {
    margin: 0 0 0.8rem;
  }

  ul {
    display: grid;
    gap: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) max-content;
    gap: 0.2rem 1.2rem;
    padding: 0.8rem 0;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
    overflow-wrap: anywhere;
  }

  a {
    font-weight: 600;
  }

  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  li > :last-child {
    text-align: end;
  }
`;

const Lead = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-variant-numeric: tabular-nums;

  strong {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.6rem;
  }
`;

export type ListName = keyof Omit<HomeAnswer, 'now'>;

/** The view of the queue that shows the whole of a list. */
export const VIEW_OF = { mine: 'mine', overdue: 'allOpen', waitingHq: 'waitingHq' } as const satisfies Record<
  ListName,
  string
>;

interface RowProps {
  readonly row: QueueRow;
  readonly name: ListName;
  readonly now: string;
}

function Row({ row, name, now }: RowProps) {
  const { t, language } = useWords();
  const { number, subject, office, officeTime, isOfficeOpen, firstAnswer, waitingSince, question } = row;
  const cameFrom = { view: VIEW_OF[name], page: 1 };
  return (
    <li>
      <div>
        <TextLink to={conversationAddress(number)} state={cameFrom} dir="auto">
          {number} {subject}
        </TextLink>
        {question !== null && (
          <small>
            <bdi>{t('row.askedHq', { question: excerptOf(question, EXCERPT) })}</bdi>
          </small>
        )}
        <small>
          {officeName(office, language)} {officeTime} {t(isOfficeOpen ? 'office.open' : 'office.shut')}
        </small>
      </div>
      <div>
        {t('home.waiting', { age: ageInWords(Date.parse(now) - Date.parse(waitingSince), language) })}
        {firstAnswer !== null && <DueMark due={firstAnswer} now={now} />}
      </div>
    </li>
  );
}

interface Props {
  readonly name: ListName;
  /** What the list means, with how many there are. */
  readonly lead: WordKey;
  /** What it means that there is nothing. */
  readonly empty: WordKey;
}

/** A list of the home page: how much waits, the first of it, and what to do where it cannot be read. */
export function HomeList({ name, lead, empty }: Props) {
  const { t, language } = useWords();
  const home = useHome();
  const list = home.data?.[name];
  let body: ReactNode;
  if (list === undefined && !home.isError) body = <Loader>{t('home.loading')}</Loader>;
  else if (list?.total === 0) body = <p>{t(empty)}</p>;
  else if (list !== undefined) {
    body = (
      <>
        <Lead>
          <strong>{t('queue.count', { count: list.total })}</strong> {t(lead)}
        </Lead>
        <ul>
          {list.rows.map((row) => (
            <Row key={row.number} row={row} name={name} now={home.data?.now ?? ''} />
          ))}
        </ul>
        {list.total > list.rows.length && (
          <TextLink to={queueAddress(VIEW_OF[name])}>
            {t('home.more', { count: list.total - list.rows.length })}
          </TextLink>
        )}
      </>
    );
  }
  return (
    <Box data-home={name}>
      {home.isError && (
        <p role="alert">
          {list === undefined ? troubleText(troubleOf(home.error), language) : t('trouble.stale')}{' '}
          <Button variant="tertiary" size="S" onClick={() => void home.refetch()}>
            {t('trouble.retry')}
          </Button>
        </p>
      )}
      {body}
    </Box>
  );
}
