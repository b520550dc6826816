import { useRef } from 'react';
import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import {
  Frame,
  Notice,
  TextLink,
  troubleOf,
  troubleText,
  useAttended,
} from '@kaigai-desk/platform/admin-kit';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { queueAddress } from '../addresses';
import { useDeskKeys } from '../keys/use-desk-keys';
import { useCanWrite, useFirstView } from '../permissions';
import { isViewTrouble, useShown, ViewTools } from '../views/ViewTools';
import { useWords } from '../words';
import { BulkBar } from './BulkBar';
import { OutcomeStrip } from './OutcomeStrip';
import { QueueHead } from './QueueHead';
import { QueueKeys } from './QueueKeys';
import { QueuePager } from './QueuePager';
import { QueueTable } from './QueueTable';
import { Quiet } from './Quiet';
import { useDesk } from './use-desk';
import { useLastPage } from './use-last-page';
import { usePlace } from './use-place';
import { readQueueAddress, useQueue } from './use-queue';
import { useQueueKeys } from './use-queue-keys';
import { ViewList } from './ViewList';

const Columns = styled.div`
  display: grid;
  grid-template-columns: 21.6rem minmax(0, 1fr);
  min-height: 100dvh;

  @media (max-width: 48rem) {
    display: block;
    min-height: 0;
  }
`;

const Body = styled.div`
  min-width: 0;
  padding: 1.8rem 2.4rem;

  @media (max-width: 48rem) {
    padding: 1.6rem 1.2rem;
  }
`;

const Empty = styled.p`
  margin: 1.4rem 0 0;
  padding: 3.2rem 2.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
`;

interface NoticesProps {
  readonly queue: ReturnType<typeof useQueue>;
  readonly isAttended: boolean;
}

/** What is to be known before the work: a demo, trouble with the line, a rest of the polling. */
function Notices({ queue, isAttended }: NoticesProps) {
  const { t, language } = useWords();
  return (
    <>
      {queue.data?.isDemo && <Notice tone="warning">{t('queue.demo')}</Notice>}
      {queue.isError && (
        <Notice tone="danger">
          <span>
            {queue.data && !isViewTrouble(queue.error)
              ? t('trouble.stale')
              : troubleText(troubleOf(queue.error), language)}
          </span>
          <Button variant="tertiary" onClick={() => void queue.refetch()}>
            {t('trouble.retry')}
          </Button>
        </Notice>
      )}
      {!isAttended && <Notice tone="information">{t('queue.paused')}</Notice>}
    </>
  );
}

/** The queue: the views, the work of one of them, what is selected in it, and the keys to walk it. */
export default function QueuePage() {
  const { t } = useWords();
  const canWrite = useCanWrite();
  const isAttended = useAttended();
  const [address] = useSearchParams();
  const asked = readQueueAddress(address, useFirstView());
  const { view, search } = asked;
  const queue = useQueue(asked, isAttended);
  const table = useRef<HTMLTableElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const answer = queue.data;
  const { shown, name, empty } = useShown(view, queue);
  const numbers = (shown?.rows ?? []).map(({ number }) => number);
  const place = usePlace(numbers, address.toString(), table);
  const desk = useDesk(numbers, queueAddress(view, 1, search), place);

  useLastPage(shown);
  const deskKeys = useDeskKeys();
  const count = useQueueKeys({
    step: (by) => place.go(place.ahead(by)),
    extend: desk.extend,
    select: desk.select,
    canSelect: canWrite,
    others: [
      ...(canWrite ? desk.keys : []),
      ...deskKeys.filter(({ key }) => key !== '/'),
      { key: '/', label: t('keys.search'), group: t('keys.group.desk'), act: () => field.current?.focus() },
    ],
  });

  const title = search === null ? name : t('search.found', { text: search.text });
  if (answer === undefined && !queue.isError) return <Page.Loading>{t('queue.loading')}</Page.Loading>;
  return (
    <Frame title={title}>
      <Columns>
        <ViewList current={view} counts={answer?.counts} isAttended={isAttended} />
        <Body>
          <QueueHead
            title={title}
            view={view}
            search={search}
            answer={shown}
            fieldRef={field}
            onLeaveSearch={place.comeBack}
          />
          <ViewTools view={view} />
          {search !== null && <TextLink to={queueAddress(view)}>‹ {t('search.stop')}</TextLink>}
          <Notices queue={queue} isAttended={isAttended} />
          {queue.isPreviousData && !queue.isError && <Quiet role="status">{t('queue.loading')}</Quiet>}
          {shown?.rows.length === 0 && <Empty>{search === null ? empty : t('search.none')}</Empty>}
          {canWrite && (
            <BulkBar
              selection={desk.selection}
              rows={numbers}
              isActing={desk.bulk.isActing}
              onAll={desk.toggleAll}
              onClear={desk.clear}
              onAct={desk.ask}
            />
          )}
          {shown && numbers.length > 0 && (
            <>
              <QueueTable
                answer={shown}
                chosen={place.chosen}
                selected={desk.selection.numbers}
                tableRef={table}
                onTick={canWrite ? desk.tick : undefined}
                onFocus={place.note}
              />
              <QueuePager answer={shown} />
              <QueueKeys count={count} />
            </>
          )}
          <OutcomeStrip bulk={desk.bulk} />
        </Body>
      </Columns>
      {desk.dialog}
    </Frame>
  );
}
