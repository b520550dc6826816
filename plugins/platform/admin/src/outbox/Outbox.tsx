import { useQuery } from 'react-query';
import { useSearchParams } from 'react-router-dom';
import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { OutboxAnswer } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { ask, Frame, Notice, PageHeading, Pager, REFRESH_MS, troubleOf, troubleText } from '../kit';
import { useAttended } from '../kit/use-attended';
import { useWords } from '../words';
import { MailTable } from './MailTable';

const Body = styled.div`
  max-width: 128rem;
  padding: 1.8rem 2.4rem 4rem;

  @media (max-width: 48rem) {
    padding: 1.6rem;
  }
`;

/** The mails of the desk: waiting, sent or failed, newest first, with what each one says. */
export function Outbox() {
  const { t, language } = useWords();
  const isAttended = useAttended();
  const [search] = useSearchParams();
  const page = Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);
  const outbox = useQuery(
    ['desk', 'outbox', page],
    ({ signal }) => ask<OutboxAnswer>(`/platform/outbox?page=${page}`, signal),
    {
      refetchInterval: isAttended && REFRESH_MS,
      refetchOnWindowFocus: true,
      keepPreviousData: true,
      retry: 1,
    },
  );
  const { data } = outbox;
  if (data === undefined && !outbox.isError) return <Page.Loading>{t('outbox.loading')}</Page.Loading>;
  return (
    <Frame title={t('outbox.title')}>
      <Body>
        <PageHeading>{t('outbox.title')}</PageHeading>
        {outbox.isError && (
          <Notice tone="danger">
            <span>{data ? t('trouble.stale') : troubleText(troubleOf(outbox.error), language)}</span>
            <Button variant="tertiary" onClick={() => void outbox.refetch()}>
              {t('trouble.retry')}
            </Button>
          </Notice>
        )}
        {data && (
          <>
            <Notice tone={data.isSending ? 'information' : 'warning'}>
              {t(data.isSending ? 'outbox.sending' : 'outbox.keeping')}
            </Notice>
            {data.mails.length === 0 ? (
              <p>{t('outbox.empty')}</p>
            ) : (
              <MailTable mails={data.mails} isSending={data.isSending} />
            )}
            <Pager
              page={data.page}
              pageCount={data.pageCount}
              to={(to) => `?page=${to}`}
              words={{
                label: t('page.label'),
                previous: t('page.previous'),
                next: t('page.next'),
                here: t('page.of', { page: data.page, pages: data.pageCount }),
              }}
            />
          </>
        )}
      </Body>
    </Frame>
  );
}
