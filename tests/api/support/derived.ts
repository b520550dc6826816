/** The derived columns of tickets, worked out anew from events and messages, past every hook. */
import {
  columnsOf,
  excerptOf,
  questionExcerptOf,
  type StoredEvent,
  type TicketColumns,
} from '@kaigai-desk/domain';
import type { Desk } from './desk';

type Row = Readonly<Record<string, unknown>>;

const iso = (value: unknown): string => new Date(value as string).toISOString();
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const dataOf = ({ data }: Row): Row => (typeof data === 'string' ? (JSON.parse(data) as Row) : (data as Row));

const eventOf = (row: Row): StoredEvent =>
  ({
    kind: row['kind'],
    at: iso(row['at']),
    recordedAt: iso(row['recorded_at']),
    actorId: row['actor_id'],
    actorName: row['actor_name'],
    side: row['side'],
    data: dataOf(row),
  }) as StoredEvent;

const INSTANT = /(?:At|Since)$/;
const stored = (ticket: Row, name: string): unknown => {
  const value = ticket[snake(name)] ?? null;
  return INSTANT.test(name) && value !== null ? new Date(value as string).getTime() : value;
};

/** Events after which others are asked something, if they lead there. */
const ASKING: ReadonlySet<string> = new Set([
  'ticket.handedToHq',
  'ticket.handedToVendor',
  'ticket.mergeUndone',
  'ticket.exclusionVoided',
]);

/** The beginning of what others were asked, if the last change of the state was that they were. */
function questionOf(own: readonly Row[], messages: readonly Row[]): string | null {
  const asked = own.findLast((event) => dataOf(event)['to'] !== undefined);
  if (!asked || !ASKING.has(String(asked['kind']))) return null;
  const { to, messageId } = dataOf(asked);
  if (to !== 'waitingHq' && to !== 'waitingVendor') return null;
  const note = messages.find(({ document_id: id }) => id === messageId);
  return questionExcerptOf(String(note?.['body']));
}

/** By ticket number: what its row says, and what its events and messages say. */
export async function columnsBothWays(
  desk: Desk,
): Promise<{ readonly stored: object; readonly rebuilt: object }> {
  const rows = async (table: string): Promise<readonly Row[]> =>
    (await desk.strapi.db.connection(table).select('*').orderBy('id')) as Row[];
  const [tickets, events, messages] = await Promise.all([
    rows('tickets'),
    rows('desk_events'),
    rows('messages'),
  ]);
  const isStored: Record<string, object> = {};
  const isRebuilt: Record<string, object> = {};
  for (const ticket of tickets) {
    const number = String(ticket['number']);
    const own = events.filter(({ subject_id: id }) => id === ticket['document_id']);
    const said = messages.filter((row) => row['ticket_number'] === ticket['number'] && !row['is_note']);
    const columns: TicketColumns = columnsOf(own.map(eventOf));
    isRebuilt[number] = {
      ...columns,
      lastWordExcerpt: excerptOf(String(said.at(-1)?.['body'])),
      questionExcerpt: questionOf(own, messages),
    };
    isStored[number] = Object.fromEntries(
      [...Object.keys(columns), 'lastWordExcerpt', 'questionExcerpt'].map((name) => [
        name,
        stored(ticket, name),
      ]),
    );
  }
  return { stored: isStored, rebuilt: isRebuilt };
}
