import { JOB } from '../models';
import type { ActedQueue } from '../workers/acts';
import { JOBS, type JobRow } from './claims';

/** What a person does about jobs that did not get done. */
export const ACTED_JOBS: ActedQueue<JobRow> = {
  queue: JOBS,
  uid: JOB,
  kinds: { retry: 'job.retried', giveUp: 'job.givenUp' },
  nothing: 'job.nothingToDo',
  data: ({ kind, key, attempts }) => ({ kind, key, attempts }),
};
