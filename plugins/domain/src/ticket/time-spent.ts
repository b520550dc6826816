/** Time that agents spent on a ticket: noted when it is over, never edited, voided where it was wrong. */
import * as v from 'valibot';
import type { StoredEvent } from '../services';
import { optionalTextField } from '../text';
import { minutesField } from './commands';
import type { TimeSpentCard, TimeTaken } from './time-card';

/** Most characters of what was done. */
export const WHAT_MAX = 500;

const requestId = v.pipe(v.string('field.wrongType'), v.uuid('field.wrongType'));

/** POST /tickets/conversations/:number/time (admin): `what` was done may be left out or empty. */
export const NoteTimeSpent = v.strictObject(
  {
    requestId,
    minutes: minutesField,
    what: v.optional(optionalTextField({ max: WHAT_MAX })),
  },
  'field.unknown',
);
export type NoteTimeSpent = v.InferOutput<typeof NoteTimeSpent>;

/** POST /tickets/conversations/:number/time/void (admin): the entry by its id. */
export const VoidTimeSpent = v.strictObject({ entryId: requestId }, 'field.unknown');
export type VoidTimeSpent = v.InferOutput<typeof VoidTimeSpent>;

export interface TimeEntry {
  /** The request id under which it was sent: a second send finds it. */
  readonly id: string;
  readonly at: string;
  readonly byId: string;
  readonly byName: string;
  readonly minutes: number;
  readonly what: string;
  readonly voided: { readonly byId: string; readonly byName: string; readonly at: string } | null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const minutesOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** All entries of a ticket, in the order in which they were noted. @param happened the events of the ticket */
export function timeEntriesOf(happened: readonly StoredEvent[]): readonly TimeEntry[] {
  const voids = happened.filter(({ kind }) => kind === 'ticket.timeVoided');
  return happened
    .filter(({ kind }) => kind === 'ticket.timeSpent')
    .map(({ at, actorId, actorName, data }) => {
      const id = textOf(data['entryId']);
      const end = voids.find((event) => event.data['entryId'] === id);
      return {
        id,
        at,
        byId: actorId,
        byName: actorName,
        minutes: minutesOf(data['minutes']),
        what: textOf(data['what']),
        voided: end ? { byId: end.actorId, byName: end.actorName, at: end.at } : null,
      };
    });
}

export type TimeVoidRefusal = 'ticket.timeNotFound' | 'ticket.timeNotYours' | 'ticket.timeVoidedAlready';

/**
 * Whether somebody may void an entry: who noted it, or a lead, once.
 * @returns the code of the refusal, null where they may
 */
export function refuseTimeVoid(
  entry: TimeEntry | undefined,
  actorId: string,
  isLead: boolean,
): TimeVoidRefusal | null {
  if (entry === undefined) return 'ticket.timeNotFound';
  if (entry.byId !== actorId && !isLead) return 'ticket.timeNotYours';
  return entry.voided === null ? null : 'ticket.timeVoidedAlready';
}

/** Lengths of events of one kind, of those that have one; what took any time took a minute at least. */
function takenBy(
  happened: readonly StoredEvent[],
  kind: StoredEvent['kind'],
  [from, to]: readonly [string, string],
): TimeTaken {
  const lengths = happened
    .filter((event) => event.kind === kind)
    .map(({ data }) => Date.parse(textOf(data[to])) - Date.parse(textOf(data[from])))
    .filter((ms) => ms > 0);
  const minutes = lengths.reduce((sum, ms) => sum + Math.max(1, Math.round(ms / 60_000)), 0);
  return { count: lengths.length, minutes };
}

/**
 * @param happened the events of a ticket
 * @param readerId whose entries are their own
 */
export function timeSpentOf(happened: readonly StoredEvent[], readerId: string): TimeSpentCard {
  const entries = timeEntriesOf(happened);
  return {
    minutes: entries.reduce((sum, { minutes, voided }) => sum + (voided === null ? minutes : 0), 0),
    entries: entries
      .map(({ id, at, byId, byName, minutes, what, voided }) => ({
        id,
        at,
        byName,
        isOwn: byId === readerId,
        minutes,
        what,
        voidedByName: voided?.byName ?? null,
      }))
      .reverse(),
    sessions: takenBy(happened, 'ticket.remoteSession', ['beganAt', 'endedAt']),
    calls: takenBy(happened, 'ticket.called', ['pickedUpAt', 'hungUpAt']),
  };
}
