import type { RefObject } from 'react';
import { LinkButton } from '@strapi/design-system';
import type { QueueAnswer, QueueSearch, QueueView, SavedViewKey } from '@kaigai-desk/domain';
import { Keycap, PageHeading } from '@kaigai-desk/platform/admin-kit';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { OPEN_ADDRESS } from '../addresses';
import { KeysButton } from '../keys/KeysButton';
import { useCanWrite } from '../permissions';
import { useWords, type WordKey } from '../words';
import { SearchBox } from './SearchBox';

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.2rem;
  align-items: center;
  min-height: 4rem;
`;

/** They go to the next line together. */
const Tools = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.2rem;
  margin-left: auto;

  @media (max-width: 48rem) {
    width: 100%;
    margin-left: 0;
  }
`;

const Count = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
`;

const wordOfOrder = (view: QueueView | SavedViewKey, search: QueueSearch | null): WordKey =>
  view === 'resolved' && search?.within !== 'all' ? 'queue.orderResolved' : 'queue.order';

interface Props {
  readonly title: string;
  readonly view: QueueView | SavedViewKey;
  readonly search: QueueSearch | null;
  /** Undefined while it is on its way. */
  readonly answer: QueueAnswer | undefined;
  readonly fieldRef: RefObject<HTMLInputElement>;
  readonly onLeaveSearch: () => void;
}

/** What is shown, how much of it and in which order; the search, and the way to a new ticket. */
export function QueueHead({ title, view, search, answer, fieldRef, onLeaveSearch }: Props) {
  const { t } = useWords();
  const canWrite = useCanWrite();
  return (
    <Head>
      <PageHeading id="queue-heading">{title}</PageHeading>
      {answer && (
        <Count>
          {t('queue.count', { count: answer.total })} · {t(wordOfOrder(view, search))}
        </Count>
      )}
      <Tools>
        <SearchBox view={view} search={search} fieldRef={fieldRef} onLeave={onLeaveSearch} />
        <KeysButton />
        {canWrite && (
          <LinkButton tag={Link} to={OPEN_ADDRESS} endIcon={<Keycap>C</Keycap>}>
            {t('queue.open')}
          </LinkButton>
        )}
      </Tools>
    </Head>
  );
}
