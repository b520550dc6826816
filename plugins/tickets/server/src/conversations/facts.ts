/** The facts of a ticket that agents change, and what happens when two of them change the same one at once. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  isSameTags,
  mergeSince,
  type Assignee,
  type Author,
  type ChangeTicket,
  type Changes,
  type CopiedPerson,
  type RevisedBy,
  type TicketChanged,
  type FieldIssue,
  type TicketFact,
  type TicketTag,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { assigneeOf, assignees } from './assignees';
import { ticketForDesk } from './find';
import { TICKET, type TicketRecord } from './records';
import { postLetIn } from './post';
import { asCopied, copiedOn, whoCanRead } from './readers';
import { tagChoices, tagsOfTickets } from './tags';
import { reviseTicket, withTicket } from './write';

type Facts = Readonly<Partial<Record<TicketFact, unknown>>>;

/** What can be chosen for a fact. */
interface Choices {
  readonly people: readonly Assignee[];
  readonly tags: readonly TicketTag[];
  readonly readers: readonly CopiedPerson[];
}

const standing = (ticket: TicketRecord, tags: readonly TicketTag[], cc: readonly CopiedPerson[]): Facts => ({
  subject: ticket.subject,
  language: ticket.language,
  assignee: assigneeOf(ticket),
  priority: ticket.priority,
  tags,
  isPrivate: ticket.isPrivate === true,
  cc,
});

/** What one fact is written as. */
const COLUMNS: Readonly<Record<TicketFact, (value: unknown) => Readonly<Record<string, unknown>>>> = {
  subject: (subject) => ({ subject }),
  language: (language) => ({ language }),
  priority: (priority) => ({ priority }),
  tags: (tags) => ({ tags: (tags as readonly TicketTag[]).map(({ id }) => id) }),
  isPrivate: (isPrivate) => ({ isPrivate }),
  cc: (people) => ({ cc: (people as readonly CopiedPerson[]).map(({ id }) => id) }),
  assignee: (value) => {
    const assignee = value as Assignee | null;
    return { assigneeId: assignee?.id ?? null, assigneeName: assignee?.name ?? null };
  },
};

const idOf = (value: unknown): string | null => (value as Assignee | null)?.id ?? null;

/** Whoever has it in hand is the same by id, and so are tags: names change. */
function isSame(fact: string, one: unknown, other: unknown): boolean {
  if (fact === 'assignee') return idOf(one) === idOf(other);
  if (fact === 'tags' || fact === 'cc') {
    return isSameTags(one as readonly TicketTag[], other as readonly TicketTag[]);
  }
  return one === other;
}

/** What somebody sent, as events keep it: who or what is unknown stays an id without a name. */
function sentFacts(command: ChangeTicket, { people, tags, readers }: Choices): Facts {
  const { subject, language, priority, assigneeId, tagIds, isPrivate, ccIds } = command;
  const assignee = people.find(({ id }) => id === assigneeId) ?? { id: assigneeId, name: null };
  const tagOf = (id: string) => tags.find((tag) => tag.id === id) ?? { id, name: null };
  const readerOf = (id: string) => readers.find((person) => person.id === id) ?? { id, name: null };
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(language === undefined ? {} : { language }),
    ...(priority === undefined ? {} : { priority }),
    ...(tagIds === undefined ? {} : { tags: tagIds.map(tagOf) }),
    ...(isPrivate === undefined ? {} : { isPrivate }),
    ...(ccIds === undefined ? {} : { cc: ccIds.map(readerOf) }),
    ...(assigneeId === undefined ? {} : { assignee: assigneeId === null ? null : assignee }),
  };
}

const unless = (isRight: boolean, field: string, code: FieldIssue['code']): readonly FieldIssue[] =>
  isRight ? [] : [{ field, code }];

const areAmong = (ids: readonly string[], some: readonly { readonly id: string }[]): boolean =>
  ids.every((id) => some.some((one) => one.id === id));

/** Who or what was chosen and cannot be. A tag out of use stays on what bears it, and so does who is copied in. */
function unknownChoices(
  { requesterStaffId }: TicketRecord,
  command: ChangeTicket,
  mine: readonly string[],
  known: Choices,
): readonly FieldIssue[] {
  const { assigneeId, tagIds = [], ccIds = [] } = command;
  const isNobody = typeof assigneeId !== 'string';
  const judge: Readonly<Record<string, () => readonly FieldIssue[]>> = {
    assignee: () =>
      unless(isNobody || areAmong([assigneeId], known.people), 'assigneeId', 'field.unknownChoice'),
    tags: () => unless(areAmong(tagIds, known.tags), 'tagIds', 'field.unknownChoice'),
    cc: () => [
      ...unless(areAmong(ccIds, known.readers), 'ccIds', 'field.unknownChoice'),
      ...unless(requesterStaffId === null || !ccIds.includes(requesterStaffId), 'ccIds', 'field.isRequester'),
    ],
  };
  return mine.flatMap((fact) => judge[fact]?.() ?? []);
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

export interface FactsWritten {
  /** Those of `values` that differ from what stands. */
  readonly changed: readonly TicketFact[];
  readonly values: Facts;
  readonly stood: Facts;
  readonly at: number;
  /** What the event keeps beside the change. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Writes facts of a locked ticket, as one revision and one event.
 * @returns the revision that stands afterwards
 */
export async function writeFacts(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  agent: Author,
  { changed, values, stood, at, data }: FactsWritten,
): Promise<number> {
  const columns = Object.fromEntries(changed.flatMap((fact) => Object.entries(COLUMNS[fact](values[fact]))));
  const revision = await reviseTicket(strapi, ticket, columns);
  const changes: Changes = Object.fromEntries(
    changed.map((fact) => [fact, { from: stood[fact] ?? null, to: values[fact] ?? null }]),
  );
  const about = { subjectType: TICKET, subjectId: ticket.documentId };
  await platform(strapi, 'events').append([
    { kind: 'ticket.changed', ...about, at, ...agent, data: { revision, changes, ...data } },
  ]);
  return revision;
}

/**
 * A closed ticket is given to nobody.
 * @throws DeskError `ticket.closed`, or `ticket.mergedAway` where it goes on in another one
 */
export function refuseGivingClosed({ state, closedAs }: TicketRecord): void {
  if (state === 'closed') throw new DeskError(closedAs === 'merged' ? 'ticket.mergedAway' : 'ticket.closed');
}

/**
 * Changes facts of a ticket. What others changed meanwhile stays, unless both changed the same fact to different values:
 * then nothing is written, and the refusal says what stands, who wrote it and when. A closed ticket is given to nobody,
 * but its other facts can still be put right, since lists and exports show them.
 * @throws DeskError `record.conflict`, `record.noRevision`, `ticket.closed`, `input.invalid`
 */
export async function change(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  command: ChangeTicket,
): Promise<TicketChanged> {
  const { id } = await ticketForDesk(strapi, number);
  const written = await withTicket(strapi, id, async (ticket, at) => {
    if (command.revision > ticket.revision) throw new DeskError('record.noRevision');
    const born = (await tagsOfTickets(strapi, [ticket.id])).get(ticket.id) ?? [];
    const inUse = command.tagIds === undefined ? [] : await tagChoices(strapi);
    const copied = await copiedOn(strapi, ticket.id);
    const known: Choices = {
      people: command.assigneeId === undefined ? [] : await assignees(strapi),
      tags: [...inUse, ...born.filter((tag) => !inUse.some(({ id }) => id === tag.id))],
      readers: [...copied, ...(await whoCanRead(strapi, command.ccIds ?? []))].map(asCopied),
    };
    const values = sentFacts(command, known);
    const stands = { revision: ticket.revision, values: standing(ticket, born, copied.map(asCopied)) };
    const since = await revisedSince(strapi, ticket, command.revision);
    const { mine, conflicts } = mergeSince({ revision: command.revision, values }, stands, since, isSame);
    const issues = unknownChoices(ticket, command, mine, known);
    if (issues.length > 0) throw new DeskError('input.invalid', issues);
    if (conflicts.length > 0) {
      throw new DeskError('record.conflict', [], { revision: ticket.revision, fields: conflicts });
    }
    const changed = (mine as readonly TicketFact[]).filter(
      (fact) => !isSame(fact, values[fact], stands.values[fact]),
    );
    if (changed.length === 0) return { number, revision: ticket.revision };
    if (changed.includes('assignee')) refuseGivingClosed(ticket);
    const revision = await writeFacts(strapi, ticket, agent, { changed, values, stood: stands.values, at });
    if (changed.includes('cc')) {
      const isNew = (id: string): boolean => !copied.some(({ documentId }) => documentId === id);
      await postLetIn(strapi, ticket, agent, { ids: (command.ccIds ?? []).filter(isNew), revision });
    }
    return { number, revision };
  });
  if (command.ccIds !== undefined) platform(strapi, 'outbox').wake();
  return written;
}
