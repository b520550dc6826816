/** Tickets as agents work on them over HTTP, and what the database says of them. */
import type { TicketWritten } from '@kaigai-desk/domain';
import { newId, type Caller } from './callers';
import type { Desk } from './desk';

export type Row = Readonly<Record<string, unknown>>;

/** Opens a ticket of a person whom the desk does not know. */
export async function openedBy(
  agent: Caller,
  channel: 'mail' | 'phone' | 'teamsChat',
  receivedAt: Date,
): Promise<number> {
  const answer = await agent.call('post', '/tickets/conversations', {
    requestId: newId(),
    subject: 'VPN が切れる',
    body: '朝から切れます。',
    language: 'ja',
    officeCode: 'accra',
    requester: { kind: 'address', name: '田中 一', email: 'hajime.tanaka@demo.example' },
    channel,
    receivedAt: receivedAt.toISOString(),
  });
  if (answer.status !== 201) throw new Error(`not opened: ${answer.status} ${answer.text}`);
  return (answer.body as TicketWritten).number;
}

export async function answeredBy(
  agent: Caller,
  number: number,
  nextState: 'waitingRequester' | 'resolved' | 'open',
): Promise<void> {
  const answer = await agent.call('post', `/tickets/conversations/${number}/answers`, {
    requestId: newId(),
    body: 'お試しください。',
    nextState,
  });
  if (answer.status !== 201) throw new Error(`not answered: ${answer.status} ${answer.text}`);
}

export async function movedBy(agent: Caller, number: number, state: string): Promise<void> {
  const answer = await agent.call('post', `/tickets/conversations/${number}/state`, { state });
  if (answer.status !== 200) throw new Error(`not moved: ${answer.status} ${answer.text}`);
}

/** Hands a ticket to head office: the one way into waiting for it. */
export async function handedToHqBy(agent: Caller, number: number): Promise<void> {
  const question = { requestId: newId(), question: '許可できますか。', tried: '再起動', language: 'ja' };
  const answer = await agent.call('post', `/tickets/conversations/${number}/hq-questions`, question);
  if (answer.status !== 201) throw new Error(`not handed on: ${answer.status} ${answer.text}`);
}

/** A request to the demo's vendor of Accra; the desk is reminded three days later. */
export async function vendorRequest(desk: Desk) {
  const vendor = (await desk.strapi.db.connection('vendors').whereLike('name', 'Volta%').first()) as Row;
  return {
    requestId: newId(),
    vendorId: String(vendor['document_id']),
    language: 'en',
    body: 'Please look at the access point.',
    share: [],
    messageIds: [],
    remindOn: new Date(Date.now() + 3 * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10),
  };
}

/** Asks that vendor by mail. */
export async function handedToVendorBy(desk: Desk, agent: Caller, number: number): Promise<void> {
  const request = await vendorRequest(desk);
  const answer = await agent.call('post', `/tickets/conversations/${number}/vendor-requests`, request);
  if (answer.status !== 201) throw new Error(`not handed on: ${answer.status} ${answer.text}`);
}

export interface TicketRows {
  ticket(number: number): Promise<Row>;
  /** Kinds of a ticket's events, in their order. */
  kinds(number: number): Promise<readonly string[]>;
  event(number: number, kind: string): Promise<Row>;
  /** Jobs of a ticket that nobody has done, by their keys. */
  waitingJobs(number: number): Promise<readonly string[]>;
  /** Mails of an escalation. */
  alarms(number: number): Promise<readonly Row[]>;
  /** How many attempts the job with a key has seen; none where it is gone. */
  job(key: string): Promise<Row | undefined>;
}

/** @param at gives the desk once it is booted */
export function ticketRows(at: () => Desk): TicketRows {
  const knex = (table: string) => at().strapi.db.connection(table);
  const ticket = async (number: number): Promise<Row> =>
    (await knex('tickets').where({ number }).first()) as Row;
  const idOf = async (number: number): Promise<string> => String((await ticket(number))['document_id']);
  const events = async (number: number): Promise<readonly Row[]> =>
    (await knex('desk_events')
      .where({ subject_id: await idOf(number) })
      .orderBy('id')) as Row[];
  return {
    ticket,
    kinds: async (number) => (await events(number)).map(({ kind }) => String(kind)),
    async event(number, kind) {
      const found = (await events(number)).find((row) => row['kind'] === kind);
      if (!found) throw new Error(`ticket ${number} has no ${kind}`);
      const { data } = found;
      return { ...found, data: typeof data === 'string' ? (JSON.parse(data) as Row) : data };
    },
    waitingJobs: async (number) =>
      (await knex('desk_jobs')
        .whereLike('key', `%:${await idOf(number)}%`)
        .whereNull('done_at')
        .orderBy('id')
        .pluck('key')) as readonly string[],
    alarms: async (number) =>
      (await knex('desk_outbox_mails')
        .whereLike('key', `escalated:${await idOf(number)}:%`)
        .orderBy('id')) as readonly Row[],
    job: async (key) => (await knex('desk_jobs').where({ key }).first()) as Row | undefined,
  };
}
