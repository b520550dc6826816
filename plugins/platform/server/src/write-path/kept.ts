import type { Core } from '@strapi/strapi';

/**
 * What the write path keeps of each type: one line a type, for every way in (docs/decisions/0002).
 * `changes`: each write becomes an event with what stood before and after. `own`: the service that writes rows of this
 * type appends events that say more (a word, an answer), and nobody else writes them.
 * `derived`: columns that follow from other rows; they are no change of a person, count up no revision, and may be
 * written past the document service (set-based.ts).
 * A type whose schema has a `revision` counts its changes in it, and refuses a save that knows of an older one.
 */
interface Kept {
  readonly events: 'changes' | 'own';
  readonly derived: readonly string[];
}

const DEFAULT: Kept = { events: 'changes', derived: [] };

const KEPT: Readonly<Record<string, Kept>> = {
  'api::ticket.ticket': {
    events: 'own',
    derived: [
      'state',
      'closedAs',
      'waitingSince',
      'lastWordAt',
      'lastWordSide',
      'lastWordAuthor',
      'lastWordExcerpt',
      'lastRequesterWordAt',
      'lastDeskWordAt',
      'firstAnswerDueAt',
      'firstAnsweredAt',
      'escalatedAt',
      'questionExcerpt',
      'vendorReminderAt',
      'minutesSpent',
      'resolvedAt',
      'searchText',
    ],
  },
  'api::message.message': { events: 'own', derived: [] },
  'api::call.call': { events: 'own', derived: [] },
  'api::answer.answer': { events: 'own', derived: [] },
  'api::form-version.form-version': { events: 'own', derived: [] },
  'api::form.form': { events: 'changes', derived: ['version'] },
  'api::licence-allocation.licence-allocation': { events: 'changes', derived: ['uniqueKey'] },
  'api::vendor.vendor': { events: 'changes', derived: ['uniqueKey'] },
};

/** A type that the table does not name keeps every change. */
export const keptOf = (uid: string): Kept => KEPT[uid] ?? DEFAULT;

/** Sign-ins of the portal are Strapi's own type, and kept like ours. */
const PORTAL_USER = 'plugin::users-permissions.user';

/** Whether the write path stands before a type. */
export const isGuarded = (uid: string): boolean => uid.startsWith('api::') || uid === PORTAL_USER;

/** Whether changes of a type are counted. */
export const hasRevision = (strapi: Core.Strapi, uid: string): boolean =>
  'revision' in (strapi.contentTypes[uid as keyof typeof strapi.contentTypes]?.attributes ?? {});
