/**
 * Tables of the platform that are no content types: no creator columns (deleting an admin must not touch a record),
 * no place in the Content Manager, but kept in shape by Strapi's schema sync.
 */
export const EVENT = 'plugin::platform.event';
export const SESSION = 'plugin::platform.portal-session';
export const OUTBOX_MAIL = 'plugin::platform.outbox-mail';
export const JOB = 'plugin::platform.job';
export const SCHEDULE = 'plugin::platform.schedule';
export const COUNTER = 'plugin::platform.counter';
export const SIGN_IN_FAILURE = 'plugin::platform.sign-in-failure';

const event = {
  uid: EVENT,
  singularName: 'platform-event',
  tableName: 'desk_events',
  attributes: {
    id: { type: 'increments' },
    kind: { type: 'string' },
    subjectType: { type: 'string' },
    subjectId: { type: 'string' },
    at: { type: 'datetime' },
    recordedAt: { type: 'datetime' },
    actorKind: { type: 'string' },
    actorId: { type: 'string' },
    actorName: { type: 'string' },
    side: { type: 'string' },
    address: { type: 'string' },
    data: { type: 'json' },
  },
  indexes: [
    { name: 'desk_events_subject_idx', columns: ['subject_type', 'subject_id', 'id'] },
    { name: 'desk_events_kind_idx', columns: ['kind', 'at'] },
  ],
};

const session = {
  uid: SESSION,
  singularName: 'platform-portal-session',
  tableName: 'desk_sessions',
  attributes: {
    id: { type: 'increments' },
    idHash: { type: 'string' },
    userId: { type: 'integer' },
    staffId: { type: 'string' },
    device: { type: 'text' },
    address: { type: 'string' },
    openedAt: { type: 'datetime' },
    lastSeenAt: { type: 'datetime' },
    expiresAt: { type: 'datetime' },
  },
  indexes: [
    { name: 'desk_sessions_hash_uq', columns: ['id_hash'], type: 'unique' },
    { name: 'desk_sessions_expiry_idx', columns: ['expires_at'] },
  ],
};

const outboxMail = {
  uid: OUTBOX_MAIL,
  singularName: 'platform-outbox-mail',
  tableName: 'desk_outbox_mails',
  attributes: {
    id: { type: 'increments' },
    key: { type: 'string' },
    messageId: { type: 'string' },
    toName: { type: 'text' },
    toAddress: { type: 'string' },
    subject: { type: 'text' },
    text: { type: 'text' },
    html: { type: 'text' },
    language: { type: 'string' },
    isAutomatic: { type: 'boolean' },
    thread: { type: 'string' },
    threadTopic: { type: 'text' },
    threadIndex: { type: 'string' },
    /** Message ids that came before it in its thread, oldest first. */
    earlier: { type: 'json' },
    /** Which link that signs somebody in is put in when it is sent; the link itself is kept nowhere. */
    linkKind: { type: 'string' },
    createdAt: { type: 'datetime' },
    dueAt: { type: 'datetime' },
    lockedUntil: { type: 'datetime' },
    lockedBy: { type: 'string' },
    attempts: { type: 'integer' },
    sentAt: { type: 'datetime' },
    /** The server refused it for good, or it could not be sent for too long: nobody tries it but by hand. */
    failedAt: { type: 'datetime' },
    givenUpAt: { type: 'datetime' },
    lastError: { type: 'text' },
  },
  indexes: [
    { name: 'desk_outbox_mails_key_uq', columns: ['key'], type: 'unique' },
    { name: 'desk_outbox_mails_due_idx', columns: ['sent_at', 'due_at'] },
    { name: 'desk_outbox_mails_thread_idx', columns: ['thread', 'to_address'] },
  ],
};

const job = {
  uid: JOB,
  singularName: 'platform-job',
  tableName: 'desk_jobs',
  attributes: {
    id: { type: 'increments' },
    key: { type: 'string' },
    kind: { type: 'string' },
    /** Version of the payload. */
    version: { type: 'integer' },
    payload: { type: 'json' },
    /** All instants here are the database's. */
    createdAt: { type: 'datetime' },
    dueAt: { type: 'datetime' },
    lockedUntil: { type: 'datetime' },
    lockedBy: { type: 'string' },
    attempts: { type: 'integer' },
    doneAt: { type: 'datetime' },
    /** Tried too often, or nobody knew how: nobody tries it but by hand. */
    failedAt: { type: 'datetime' },
    givenUpAt: { type: 'datetime' },
    lastError: { type: 'text' },
  },
  indexes: [
    { name: 'desk_jobs_key_uq', columns: ['key'], type: 'unique' },
    { name: 'desk_jobs_due_idx', columns: ['done_at', 'failed_at', 'due_at'] },
  ],
};

const schedule = {
  uid: SCHEDULE,
  singularName: 'platform-schedule',
  tableName: 'desk_schedules',
  attributes: {
    id: { type: 'increments' },
    /** The kind of job. */
    name: { type: 'string' },
    /** The time of the day with its zone, as the instance wrote it that reckoned `nextAt`. */
    rule: { type: 'string' },
    nextAt: { type: 'datetime' },
    lastSlotAt: { type: 'datetime' },
  },
  indexes: [{ name: 'desk_schedules_name_uq', columns: ['name'], type: 'unique' }],
};

const counter = {
  uid: COUNTER,
  singularName: 'platform-counter',
  tableName: 'desk_counters',
  attributes: {
    id: { type: 'increments' },
    name: { type: 'string' },
    value: { type: 'integer' },
  },
  indexes: [{ name: 'desk_counters_name_uq', columns: ['name'], type: 'unique' }],
};

const signInFailure = {
  uid: SIGN_IN_FAILURE,
  singularName: 'platform-sign-in-failure',
  tableName: 'desk_sign_in_failures',
  attributes: {
    id: { type: 'increments' },
    account: { type: 'string' },
    failures: { type: 'integer' },
    lastAt: { type: 'datetime' },
  },
  indexes: [{ name: 'desk_sign_in_failures_account_uq', columns: ['account'], type: 'unique' }],
};

export const MODELS = [event, session, outboxMail, job, schedule, counter, signInFailure];
