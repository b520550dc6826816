import { knownErrorText, type JobsAnswer, type Language } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { inTokyo, Sheet, Timestamp } from '../kit';
import { ROW_STYLE } from '../queue/QueueBody';
import { State, type Tone } from '../queue/State';
import { useWords, type WordKey } from '../words';

type Job = JobsAnswer['jobs'][number];

const Rows = styled(Sheet)`
  ${ROW_STYLE}
`;

const What = styled.b`
  overflow-wrap: anywhere;
`;

interface Standing {
  readonly word: WordKey;
  readonly mark: string;
  readonly tone: Tone;
}

const STANDINGS: Readonly<Record<Job['standing'] | 'trying' | 'inHand', Standing>> = {
  waiting: { word: 'jobs.state.waiting', mark: '◐', tone: 'neutral' },
  inHand: { word: 'jobs.state.inHand', mark: '▶', tone: 'neutral' },
  trying: { word: 'jobs.state.trying', mark: '▲', tone: 'danger' },
  failed: { word: 'jobs.state.failed', mark: '▲', tone: 'danger' },
  done: { word: 'jobs.state.done', mark: '✓', tone: 'success' },
  givenUp: { word: 'jobs.state.givenUp', mark: '■', tone: 'neutral' },
};

function standingOf({ standing, isInHand, lastError }: Job): Standing {
  if (standing !== 'waiting') return STANDINGS[standing];
  if (isInHand) return STANDINGS.inHand;
  return lastError === null ? STANDINGS.waiting : STANDINGS.trying;
}

/** A job that something can be done about. */
export const isUndone = ({ standing, isInHand, lastError }: Job): boolean =>
  !isInHand && (standing === 'failed' || (standing === 'waiting' && lastError !== null));

/** Why it was not done: a sentence for a code of ours; what a program said stays as it is. */
function Cause({ text, language }: { readonly text: string; readonly language: Language }) {
  const known = knownErrorText(text, language);
  return known === undefined ? (
    <small dir="auto" lang="en">
      {text}
    </small>
  ) : (
    <small>{known}</small>
  );
}

interface Props {
  readonly jobs: readonly Job[];
  /** Ids of the jobs that are chosen; null where none can be. */
  readonly chosen: ReadonlySet<number> | null;
  readonly onChoose: (id: number, isChosen: boolean) => void;
}

/** One row a job: where it stands and why, what it is about, when it came and when it is done. */
export function JobTable({ jobs, chosen, onChoose }: Props) {
  const { t, language } = useWords();
  return (
    <Rows>
      <thead>
        <tr>
          {chosen && <th scope="col">{t('jobs.column.choose')}</th>}
          <th scope="col">{t('jobs.column.state')}</th>
          <th scope="col">{t('jobs.column.what')}</th>
          <th scope="col">{t('jobs.column.when')}</th>
          <th scope="col">{t('jobs.column.created')}</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => {
          const standing = standingOf(job);
          const what = [job.label[language], job.about].filter(Boolean).join(' ');
          return (
            <tr key={job.id}>
              {chosen && (
                <td>
                  {isUndone(job) && (
                    <input
                      type="checkbox"
                      aria-label={t('jobs.choose', { what })}
                      checked={chosen.has(job.id)}
                      onChange={({ target }) => {
                        onChoose(job.id, target.checked);
                      }}
                    />
                  )}
                </td>
              )}
              <td>
                <State mark={standing.mark} tone={standing.tone} word={t(standing.word)} />
                {job.attempts > 0 && <small>{t('jobs.attempts', { count: job.attempts })}</small>}
                {job.lastError !== null && <Cause text={job.lastError} language={language} />}
              </td>
              <td>
                <What dir="auto">{what}</What>
                <small dir="auto">{job.key}</small>
              </td>
              <td>
                {job.doneAt !== null && t('jobs.doneAt', { at: inTokyo(job.doneAt, language) })}
                {job.failedAt !== null &&
                  job.doneAt === null &&
                  t('jobs.failedAt', { at: inTokyo(job.failedAt, language) })}
                {job.standing === 'waiting' && t('jobs.nextAt', { at: inTokyo(job.dueAt, language) })}
              </td>
              <td>
                <Timestamp at={job.createdAt} language={language} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </Rows>
  );
}
