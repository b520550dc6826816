import { useRef, useState } from 'react';
import { Button, LinkButton } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { isSavedViewKey } from '@kaigai-desk/domain';
import {
  Frame,
  Keycap,
  Notice,
  PageHeading,
  Pager,
  troubleOf,
  troubleText,
  useAttended,
  useKeys,
} from '@kaigai-desk/platform/admin-kit';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { OPEN_ADDRESS, queueAddress } from '../addresses';
import { isViewTrouble, savedTitle, ViewTools } from '../views/ViewTools';
import { useCanWrite, useIsHq } from '../permissions';
import { useWords } from '../words';
import { QueueTable } from './QueueTable';
import { readQueueAddress, useQueue } from './use-queue';
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

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.2rem;
  align-items: center;
  min-height: 4rem;

  > :last-child {
    margin-left: auto;
  }
`;

const Count = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
`;

const Quiet = styled.p`
  margin: 1.2rem 0 0;
  color: ${({ theme }) => theme.colors.neutral600};

  kbd + kbd {
    margin-left: 0.2rem;
  }

  @media (hover: none) and (pointer: coarse) {
    display: none;
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

/** The queue: the views, the work of one of them, and the keys to walk it. */
export default function QueuePage() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const canWrite = useCanWrite();
  const isAttended = useAttended();
  const [search] = useSearchParams();
  const { view, page } = readQueueAddress(search, useIsHq() ? 'waitingHq' : 'needsDesk');
  const queue = useQueue(view, page, isAttended);
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const answer = queue.data;
  // While another view is on its way the last one lends its counts, not its rows.
  const isLost = queue.isError && isViewTrouble(queue.error);
  const rows = queue.isPreviousData || isLost ? [] : (answer?.rows ?? []);

  const step = (by: 1 | -1) => {
    if (rows.length === 0) return;
    const at = rows.findIndex((row) => row.number === chosen);
    const next = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    setChosen(next.number);
    table.current?.querySelector<HTMLAnchorElement>(`a[data-number="${next.number}"]`)?.focus();
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ...(canWrite ? { c: () => navigate(OPEN_ADDRESS) } : {}),
  });

  const title = isSavedViewKey(view)
    ? savedTitle(answer, view, t('views.heading'), language)
    : t(`view.${view}`);
  if (answer === undefined && !queue.isError) return <Page.Loading>{t('queue.loading')}</Page.Loading>;
  return (
    <Frame title={title}>
      <Columns>
        <ViewList current={view} counts={answer?.counts} isAttended={isAttended} />
        <Body>
          <Head>
            <PageHeading id="queue-heading">{title}</PageHeading>
            {answer && !queue.isPreviousData && !isLost && (
              <Count>
                {t('queue.count', { count: answer.total })} ·{' '}
                {t(view === 'resolved' ? 'queue.orderResolved' : 'queue.order')}
              </Count>
            )}
            <ViewTools view={view} />
            {canWrite ? (
              <LinkButton tag={Link} to={OPEN_ADDRESS} endIcon={<Keycap>C</Keycap>}>
                {t('queue.open')}
              </LinkButton>
            ) : (
              <span />
            )}
          </Head>
          <Notices queue={queue} isAttended={isAttended} />
          {queue.isPreviousData && !queue.isError && <Quiet role="status">{t('queue.loading')}</Quiet>}
          {answer && !queue.isPreviousData && !isLost && rows.length === 0 && (
            <Empty>{isSavedViewKey(view) ? t('views.empty') : t(`empty.${view}`)}</Empty>
          )}
          {answer && rows.length > 0 && (
            <>
              <QueueTable answer={answer} chosen={chosen} tableRef={table} />
              <Pager
                page={answer.page}
                pageCount={answer.pageCount}
                to={(to) => queueAddress(view, to)}
                words={{
                  label: t('page.label'),
                  previous: t('page.previous'),
                  next: t('page.next'),
                  here: t('page.of', { page: answer.page, pages: answer.pageCount }),
                }}
              />
              <Quiet>
                <Keycap>J</Keycap>
                <Keycap>K</Keycap> {t('queue.choose')} <Keycap>Enter</Keycap> {t('queue.enter')}
              </Quiet>
            </>
          )}
        </Body>
      </Columns>
    </Frame>
  );
}
