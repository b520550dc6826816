/** What a role needs to see the outbox, and to act on mails that failed. */
export const OUTBOX_READ = { action: 'plugin::platform.outbox.read', subject: null };
export const OUTBOX_ACT = { action: 'plugin::platform.outbox.act', subject: null };
/** What a role needs to see the jobs, and to act on jobs that failed. */
export const JOBS_READ = { action: 'plugin::platform.jobs.read', subject: null };
export const JOBS_ACT = { action: 'plugin::platform.jobs.act', subject: null };
