import { useState } from 'react';
import { useQuery } from 'react-query';
import { Link, useSearchParams } from 'react-router-dom';
import { Button } from '@strapi/design-system';
import { Page, useAuth } from '@strapi/strapi/admin';
import { MAIL_STANDINGS, type MailStanding, type OutboxAnswer } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import {
  ask,
  Frame,
  Notice,
  PageHeading,
  Pager,
  Pills,
  REFRESH_MS,
  TextLink,
  troubleOf,
  troubleText,
} from '../kit';
import { useAttended } from '../kit/use-attended';
import { OUTBOX_ACT } from '../permissions';
import { useWords } from '../words';
import { Acts } from './Acts';
import { isUnsent, MailTable } from './MailTable';

const Body = styled.div`
  max-width: 128rem;
  padding: 1.8rem 2.4rem 4rem;

  nav {
    margin: 1.2rem 0;
  }

  @media (max-width: 48rem) {
    padding: 1.6rem;
  }
`;

type Shown = MailStanding | 'all';
const SHOWN: readonly Shown[] = ['all', ...MAIL_STANDINGS];
const addressOf = (shown: Shown, page = 1): string => `?show=${shown}&page=${page}`;

/** Which mails are looked at, in words, with how many there are of each. */
function Filter({ shown, counts }: { readonly shown: Shown; readonly counts: OutboxAnswer['counts'] }) {
  const { t } = useWords();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Pills aria-label={t('outbox.shown')}>
      {SHOWN.map((one) => (
        <Link key={one} to={addressOf(one)} aria-current={one === shown ? 'true' : undefined}>
          {t(`outbox.show.${one}`)} <span>{one === 'all' ? total : counts[one]}</span>
        </Link>
      ))}
    </Pills>
  );
}

/** Mails with what can be done about them. */
function Mails({ data, onActed }: { readonly data: OutboxAnswer; readonly onActed: () => void }) {
  const mayAct = useAuth('Outbox', ({ permissions }) => permissions).some(
    ({ action }) => action === OUTBOX_ACT.action,
  );
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const unsent = data.mails.filter(isUnsent).map(({ id }) => id);
  // a mail that went out meanwhile is chosen no more
  const still = new Set(unsent.filter((id) => chosen.has(id)));
  const choose = (id: number, isChosen: boolean): void => {
    setChosen(new Set(isChosen ? [...still, id] : [...still].filter((one) => one !== id)));
  };
  return (
    <>
      {mayAct && (
        <Acts
          chosen={[...still]}
          unsentCount={unsent.length}
          onChooseAll={() => {
            setChosen(new Set(unsent));
          }}
          onActed={() => {
            setChosen(new Set());
            onActed();
          }}
        />
      )}
      <MailTable
        mails={data.mails}
        isSending={data.isSending}
        chosen={mayAct && unsent.length > 0 ? still : null}
        onChoose={choose}
      />
    </>
  );
}

/** The mails of the desk: waiting, sent or failed, newest first, with what each one says. */
export function Outbox() {
  const { t, language } = useWords();
  const isAttended = useAttended();
  const [search] = useSearchParams();
  const page = Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);
  const shown = SHOWN.find((one) => one === search.get('show')) ?? 'all';
  const outbox = useQuery(
    ['desk', 'outbox', shown, page],
    ({ signal }) => ask<OutboxAnswer>(`/platform/outbox${addressOf(shown, page)}`, signal),
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
            {data.counts.failed > 0 && shown !== 'failed' && (
              <Notice tone="warning">
                <span>{t('outbox.failedHow', { count: data.counts.failed })}</span>
                <TextLink to={addressOf('failed')}>{t('outbox.failedLook')}</TextLink>
              </Notice>
            )}
            <Filter shown={shown} counts={data.counts} />
            {data.mails.length === 0 ? (
              <p>{t(shown === 'all' ? 'outbox.empty' : 'outbox.none')}</p>
            ) : (
              <Mails data={data} onActed={() => void outbox.refetch()} />
            )}
            <Pager
              page={data.page}
              pageCount={data.pageCount}
              to={(to) => addressOf(shown, to)}
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
