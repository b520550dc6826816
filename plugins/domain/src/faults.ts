/**
 * Where a test may kill the desk: one list, in the order of the way. What a process had done when it passed a point is
 * what the sentence says; what comes after is lost with it (docs/decisions/0014-faults.md).
 */
export const FAULT_POINTS = {
  'request.taken': 'a command was read, and nothing was written',
  'write.opened': 'the transaction is open, and nothing stands in it',
  'counter.taken': 'the number of a ticket was taken',
  'ticket.written': 'the row of a ticket was written or changed',
  'message.written': 'the row of a message was written',
  'event.appended': 'what happened was recorded',
  'mail.enqueued': 'a mail stands in the outbox',
  'job.enqueued': 'a job stands beside the rows that it follows from',
  'write.ready': 'all was written, and the COMMIT comes next',
  'write.committed': 'the COMMIT succeeded',
  'answer.ready': 'the answer was made, and nobody has heard of it',
  'mail.claimed': 'a worker took a mail, and is about to send it',
  'mail.taken': 'the mail server said that it has the mail, and this was not noted',
  'mail.noted': 'it was noted that the mail went out',
  'job.claimed': 'a worker took a job, and did nothing of it',
  'job.ran': 'the work of a job was done, in a transaction that is open',
  'job.noted': 'it was noted as done in the same transaction, and the COMMIT comes next',
  'job.done': 'the COMMIT of the job succeeded',
} as const;

export type FaultPoint = keyof typeof FAULT_POINTS;
