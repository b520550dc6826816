import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { MAIL_STANDINGS, type MailStanding, type OutboxAnswer } from '@kaigai-desk/domain';
import { Frame, Notice, PageHeading, Pager, TextLink, troubleOf, troubleText } from '../kit';
import { OUTBOX_ACT } from '../permissions';
import { Chooser } from '../queue/Chooser';
import { QueueBody } from '../queue/QueueBody';
import { addressOf, Standings } from '../queue/Standings';
import { useQueue } from '../queue/use-queue';
import { useWords } from '../words';
import { isUnsent, MailTable } from './MailTable';

/** The mails of the desk: waiting, sent or failed, newest first, with what each one says. */
export function Outbox() {
  const { t, language } = useWords();
  const { shown, rows: outbox } = useQueue<MailStanding, OutboxAnswer>('outbox', MAIL_STANDINGS);
  const { data } = outbox;
  if (data === undefined && !outbox.isError) return <Page.Loading>{t('outbox.loading')}</Page.Loading>;
  return (
    <Frame title={t('outbox.title')}>
      <QueueBody>
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
            <Standings queue="outbox" shown={shown} counts={data.counts} standings={MAIL_STANDINGS} />
            {data.mails.length === 0 ? (
              <p>{t(shown === 'all' ? 'outbox.empty' : 'outbox.none')}</p>
            ) : (
              <Chooser
                queue="outbox"
                right={OUTBOX_ACT}
                open={data.mails.filter(isUnsent).map(({ id }) => id)}
                onActed={() => void outbox.refetch()}
              >
                {(chosen, choose) => (
                  <MailTable
                    mails={data.mails}
                    isSending={data.isSending}
                    chosen={chosen}
                    onChoose={choose}
                  />
                )}
              </Chooser>
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
      </QueueBody>
    </Frame>
  );
}
