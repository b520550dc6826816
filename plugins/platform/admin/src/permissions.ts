/** What a role needs to see the outbox. */
export const OUTBOX_READ = { action: 'plugin::platform.outbox.read', subject: null };
