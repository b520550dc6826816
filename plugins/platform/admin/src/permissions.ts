/** What a role needs to see the outbox, and to act on mails that failed. */
export const OUTBOX_READ = { action: 'plugin::platform.outbox.read', subject: null };
export const OUTBOX_ACT = { action: 'plugin::platform.outbox.act', subject: null };
