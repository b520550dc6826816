import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { JOB_STANDINGS, type JobsAnswer, type JobStanding } from '@kaigai-desk/domain';
import { Frame, Notice, PageHeading, Pager, TextLink, troubleOf, troubleText } from '../kit';
import { JOBS_ACT } from '../permissions';
import { Chooser } from '../queue/Chooser';
import { QueueBody } from '../queue/QueueBody';
import { addressOf, Standings } from '../queue/Standings';
import { useQueue } from '../queue/use-queue';
import { useWords } from '../words';
import { isUndone, JobTable } from './JobTable';
import { Schedules } from './Schedules';

/** What the desk does by itself: waiting, done or failed, newest first, and what it does every day. */
export function Jobs() {
  const { t, language } = useWords();
  const { shown, rows: jobs } = useQueue<JobStanding, JobsAnswer>('jobs', JOB_STANDINGS);
  const { data } = jobs;
  if (data === undefined && !jobs.isError) return <Page.Loading>{t('jobs.loading')}</Page.Loading>;
  return (
    <Frame title={t('jobs.title')}>
      <QueueBody>
        <PageHeading>{t('jobs.title')}</PageHeading>
        {jobs.isError && (
          <Notice tone="danger">
            <span>{data ? t('trouble.stale') : troubleText(troubleOf(jobs.error), language)}</span>
            <Button variant="tertiary" onClick={() => void jobs.refetch()}>
              {t('trouble.retry')}
            </Button>
          </Notice>
        )}
        {data && (
          <>
            <p>{t('jobs.about')}</p>
            {data.counts.failed > 0 && shown !== 'failed' && (
              <Notice tone="warning">
                <span>{t('jobs.failedHow', { count: data.counts.failed })}</span>
                <TextLink to={addressOf('failed')}>{t('jobs.failedLook')}</TextLink>
              </Notice>
            )}
            <Standings queue="jobs" shown={shown} counts={data.counts} standings={JOB_STANDINGS} />
            {data.jobs.length === 0 ? (
              <p>{t(shown === 'all' ? 'jobs.empty' : 'jobs.none')}</p>
            ) : (
              <Chooser
                queue="jobs"
                right={JOBS_ACT}
                open={data.jobs.filter(isUndone).map(({ id }) => id)}
                onActed={() => void jobs.refetch()}
              >
                {(chosen, choose) => <JobTable jobs={data.jobs} chosen={chosen} onChoose={choose} />}
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
            <Schedules schedules={data.schedules} />
          </>
        )}
      </QueueBody>
    </Frame>
  );
}
