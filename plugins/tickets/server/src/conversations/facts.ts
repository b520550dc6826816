/** The facts of a ticket that agents change, and what happens when two of them change the same one at once. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  mergeSince,
  type Assignee,
  type Author,
  type ChangeTicket,
  type Changes,
  type RevisedBy,
  type TicketChanged,
  type TicketFact,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { assigneeOf, assignees } from './assignees';
import { ticketForDesk } from './find';
import { TICKET, type TicketRecord } from './records';
import { reviseTicket, withTicket } from './write';

type Facts = Readonly<Partial<Record<TicketFact, unknown>>>;

const standing = (ticket: TicketRecord): Facts => ({
  subject: ticket.subject,
  language: ticket.language,
  assignee: assigneeOf(ticket),
});

/** The columns of one fact. */
const COLUMNS: Readonly<Record<TicketFact, (value: unknown) => Readonly<Record<string, unknown>>>> = {
  subject: (subject) => ({ subject }),
  language: (language) => ({ language }),
  assignee: (value) => {
    const assignee = value as Assignee | null;
    return { assigneeId: assignee?.id ?? null, assigneeName: assignee?.name ?? null };
  },
};

const idOf = (value: unknown): string | null => (value as Assignee | null)?.id ?? null;

/** Whoever has it in hand is the same by id: names change. */
const isSame = (fact: string, one: unknown, other: unknown): boolean =>
  fact === 'assignee' ? idOf(one) === idOf(other) : one === other;

/** What somebody sent, as events keep it: an unknown assignee stays an id without a name. */
function sentFacts({ subject, language, assigneeId }: ChangeTicket, known: readonly Assignee[]): Facts {
  const assignee = known.find(({ id }) => id === assigneeId) ?? { id: assigneeId, name: null };
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(language === undefined ? {} : { language }),
    ...(assigneeId === undefined ? {} : { assignee: assigneeId === null ? null : assignee }),
  };
}

async function revisedSince(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  seen: number,
): Promise<readonly RevisedBy[]> {
  if (seen === ticket.revision) return [];
  const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
  return happened
    .filter(({ kind }) => kind === 'ticket.changed')
    .map(({ at, actorId, actorName, data }) => ({
      revision: Number(data['revision']),
      by: actorName,
      byId: actorId,
      at,
      changes: data['changes'] as Changes,
    }))
    .filter(({ revision }) => revision > seen);
}

/**
 * Changes facts of a ticket. What others changed meanwhile stays, unless both changed the same fact to different values:
 * then nothing is written, and the refusal says what stands, who wrote it and when. A closed ticket is given to nobody,
 * but its subject and language can still be put right, since lists and exports show them.
 * @throws DeskError `record.conflict`, `record.noRevision`, `ticket.closed`, `input.invalid`
 */
export async function change(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  command: ChangeTicket,
): Promise<TicketChanged> {
  const { id } = await ticketForDesk(strapi, number);
  return withTicket(strapi, id, async (ticket, at) => {
    if (command.revision > ticket.revision) throw new DeskError('record.noRevision');
    const known = command.assigneeId === undefined ? [] : await assignees(strapi);
    const values = sentFacts(command, known);
    const stands = { revision: ticket.revision, values: standing(ticket) };
    const since = await revisedSince(strapi, ticket, command.revision);
    const { mine, conflicts } = mergeSince({ revision: command.revision, values }, stands, since, isSame);
    const assigneeId = mine.includes('assignee') ? command.assigneeId : undefined;
    if (typeof assigneeId === 'string' && !known.some((one) => one.id === assigneeId)) {
      throw new DeskError('input.invalid', [{ field: 'assigneeId', code: 'field.unknownChoice' }]);
    }
    if (conflicts.length > 0) {
      throw new DeskError('record.conflict', [], { revision: ticket.revision, fields: conflicts });
    }
    const changed = (mine as readonly TicketFact[]).filter(
      (fact) => !isSame(fact, values[fact], stands.values[fact]),
    );
    if (changed.length === 0) return { number, revision: ticket.revision };
    if (ticket.state === 'closed' && changed.includes('assignee')) throw new DeskError('ticket.closed');
    const data = Object.fromEntries(changed.flatMap((fact) => Object.entries(COLUMNS[fact](values[fact]))));
    const revision = await reviseTicket(strapi, ticket, data);
    const changes: Changes = Object.fromEntries(
      changed.map((fact) => [fact, { from: stands.values[fact] ?? null, to: values[fact] ?? null }]),
    );
    await platform(strapi, 'events').append([
      {
        kind: 'ticket.changed',
        subjectType: TICKET,
        subjectId: ticket.documentId,
        at,
        ...agent,
        data: { revision, changes },
      },
    ]);
    return { number, revision };
  });
}
