/** Time spent on a ticket: kept as events, its sum as a column. No office ever sees any of it. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  refuseTimeVoid,
  timeEntriesOf,
  type Author,
  type NoteTimeSpent,
  type TicketWritten,
  type TimeEntry,
  type VoidTimeSpent,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { ticketForDesk } from './find';
import { TICKET, type TicketRecord } from './records';
import { moveTicket, withTicket, type Step } from './write';

/** One entry as it is kept: `messageId` names what was sent along with it. */
interface Spent {
  readonly entryId: string;
  readonly minutes: number;
  readonly what: string;
  readonly messageId: string | null;
}

async function entryOf(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  entryId: string,
): Promise<TimeEntry | undefined> {
  const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
  return timeEntriesOf(happened).find(({ id }) => id === entryId);
}

/** Counts minutes up or down on a locked ticket, with the event that says why. */
async function count(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  agent: Author,
  minutes: number,
  step: Omit<Step, 'act'>,
  at: number,
): Promise<void> {
  await moveTicket(strapi, ticket, agent, { ...step, act: 'time' }, at);
  const minutesSpent = ticket.minutesSpent + minutes;
  await platform(strapi, 'derived').set(TICKET, ticket.id, { minutesSpent });
}

const keepTime = (
  strapi: Core.Strapi,
  ticket: TicketRecord,
  agent: Author,
  spent: Spent,
  at: number,
): Promise<void> =>
  count(strapi, ticket, agent, spent.minutes, { kind: 'ticket.timeSpent', data: { ...spent } }, at);

interface SpentOnMessage {
  readonly requestId: string;
  /** Undefined where none were noted. */
  readonly minutes: number | undefined;
  readonly messageId: string;
}

/** Keeps the time that an answer or a note took, inside its transaction. @param at milliseconds */
export async function keepTimeOf(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  agent: Author,
  { requestId: entryId, minutes, messageId }: SpentOnMessage,
  at: number,
): Promise<void> {
  if (minutes === undefined) return;
  await keepTime(strapi, ticket, agent, { entryId, minutes, what: '', messageId }, at);
}

/**
 * An agent notes time spent, also afterwards on a closed ticket; once for a request id, which the ticket's lock decides.
 * @throws DeskError `ticket.mergedAway` with `into`, `input.invalid` for a request id of somebody else
 */
export async function noteTime(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  { requestId: entryId, minutes, what = '' }: NoteTimeSpent,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  return withTicket(strapi, id, async (ticket, at) => {
    const before = await entryOf(strapi, ticket, entryId);
    if (before && before.byId !== agent.actor.id) {
      throw new DeskError('input.invalid', [{ field: 'requestId', code: 'field.wrongType' }]);
    }
    if (before) return { number, isRepeat: true };
    await keepTime(strapi, ticket, agent, { entryId, minutes, what, messageId: null }, at);
    return { number, isRepeat: false };
  });
}

/**
 * Voids an entry; who sends it a second time is told that it is done.
 * @param isLead whether they may void what others noted
 * @throws DeskError `ticket.timeNotFound`, `ticket.timeNotYours`, `ticket.timeVoidedAlready`, `ticket.mergedAway`
 */
export async function voidTime(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  { entryId }: VoidTimeSpent,
  isLead: boolean,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  return withTicket(strapi, id, async (ticket, at) => {
    const entry = await entryOf(strapi, ticket, entryId);
    if (entry?.voided?.byId === agent.actor.id) return { number, isRepeat: true };
    const refusal = refuseTimeVoid(entry, agent.actor.id, isLead);
    if (refusal !== null || !entry) throw new DeskError(refusal ?? 'ticket.timeNotFound');
    const { minutes } = entry;
    const step = { kind: 'ticket.timeVoided', data: { entryId, minutes } } as const;
    await count(strapi, ticket, agent, -minutes, step, at);
    return { number, isRepeat: false };
  });
}
