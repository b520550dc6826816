/** What can have happened: the closed list of event kinds. An event is never changed or removed. */
export const EVENT_KINDS = [
  'ticket.received',
  'ticket.word',
  'ticket.answered',
  'ticket.noted',
  'ticket.moved',
  'ticket.moveUndone',
  'ticket.reopened',
  'ticket.withdrawn',
  'ticket.thanked',
  'ticket.changed',
  'ticket.escalated',
  'ticket.closed',
  'ticket.handedToHq',
  'ticket.hqAnswered',
  'ticket.handedToVendor',
  'ticket.vendorAnswered',
  'ticket.vendorReminded',
  'ticket.excluded',
  'ticket.exclusionVoided',
  'ticket.relayed',
  'ticket.relayReturned',
  'ticket.merged',
  'ticket.absorbed',
  'ticket.answeredThere',
  'ticket.mergeUndone',
  'ticket.released',
  'ticket.split',
  'ticket.splitFrom',
  'ticket.linked',
  'ticket.unlinked',
  'ticket.remoteSession',
  'ticket.called',
  'ticket.timeSpent',
  'ticket.timeVoided',
  'call.recorded',
  'record.created',
  'record.changed',
  'record.deleted',
  'form.versioned',
  'answer.given',
  'answer.replaced',
  'export.taken',
  'mail.failed',
  'mail.retried',
  'mail.givenUp',
  'mail.linkShown',
  'job.failed',
  'job.retried',
  'job.givenUp',
  'session.opened',
  'session.closed',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Who did it. `system` is the desk's own work: jobs and seeds. `token` is a script with an API token. */
export type ActorKind = 'staff' | 'admin' | 'system' | 'token';

export interface Actor {
  readonly kind: ActorKind;
  /** Document id of the staff row, id of the admin user or of the API token, or the name of the job. */
  readonly id: string;
  /** The name as it was then. */
  readonly name: string;
}
