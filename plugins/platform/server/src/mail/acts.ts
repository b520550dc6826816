import type { Row } from '../database/rows';
import { OUTBOX_MAIL } from '../models';
import type { ActedQueue } from '../workers/acts';
import { MAILS } from './claims';

type Stored = Row & { readonly messageId: string; readonly attempts: number };

/** What a person does about mails that did not go out: a mail that is tried again keeps its Message-ID. */
export const ACTED_MAILS: ActedQueue<Stored> = {
  queue: MAILS,
  uid: OUTBOX_MAIL,
  kinds: { retry: 'mail.retried', giveUp: 'mail.givenUp' },
  nothing: 'mail.nothingToDo',
  data: ({ messageId, attempts }) => ({ messageId, attempts }),
};
