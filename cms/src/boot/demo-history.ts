/** A month of invented tickets, played through the service that everybody uses, so that a demo looks lived in. */
import {
  DEMO_CONVERSATIONS,
  history,
  historyStaffSet,
  plant,
  type DemoConversation,
  type HistoryStep,
  type HistoryTicket,
  type SeedStore,
} from '@kaigai-desk/database';
import type { Clock, PortalPerson, TicketWritten } from '@kaigai-desk/domain';
import type { Core } from '@strapi/strapi';
import { ensureAgents } from './demo-agents';
import {
  personOf,
  playConversations,
  settle,
  type Conversations,
  type HandOn,
  type DemoAgent,
} from './demo-conversations';
import { asSystem } from './system';
import { inTurn } from './turn';

/** Kept before the first ticket is written: whoever goes on after a crash makes the very same history. */
interface Plan {
  readonly now: number;
  readonly count: number;
  readonly isDone: boolean;
}
const PLAN = { type: 'core', name: 'kaigai_desk', key: 'demo_history' };
const SEED = 'kaigai-desk';
/** Tickets to a transaction: what a crash may cost. */
const BATCH = 20;

const planOf = async (strapi: Core.Strapi): Promise<Plan | null> =>
  (await strapi.store(PLAN).get()) as Plan | null;

interface Cast {
  readonly desk: Conversations;
  readonly handOn: HandOn;
  readonly clock: Clock;
  readonly agents: ReadonlyMap<string, DemoAgent>;
  readonly people: ReadonlyMap<string, PortalPerson>;
  readonly isSending: boolean;
}

const open = (
  { desk }: Cast,
  ticket: HistoryTicket,
  person: PortalPerson,
  agent: DemoAgent | undefined,
): Promise<TicketWritten> => {
  const { requestId, subject, body, channel } = ticket;
  const words = { requestId, subject, body, language: ticket.requester.language };
  if (channel === 'web' || !agent) return desk.openInPortal(person, words);
  return desk.openForSomebody(agent, {
    ...words,
    channel,
    officeCode: person.office.code,
    requester: { kind: 'staff', staffId: person.staffId },
    receivedAt: new Date(ticket.receivedAt).toISOString(),
  });
};

const take = async (
  { desk, handOn, agents }: Cast,
  step: HistoryStep,
  number: number,
  person: PortalPerson,
): Promise<unknown> => {
  if (step.act === 'close') return desk.autoClose(number);
  if (step.act === 'word') return desk.reply(person, number, { requestId: step.requestId, body: step.body });
  const agent = agents.get(step.by.email);
  if (!agent) return;
  if (step.act === 'move') return desk.move(agent, number, { state: step.to });
  const { requestId, body } = step;
  switch (step.act) {
    case 'handToHq':
      return handOn.toHq(agent, number, { requestId, question: body, tried: '', language: 'ja' });
    case 'handToVendor':
      return handOn.recordVendorAsked(agent, number, { requestId, body });
    case 'note':
      return desk.note(agent, number, { requestId, body });
    case 'answer':
      return desk.answer(agent, number, { requestId, body, nextState: step.nextState });
  }
};

/** One ticket with all that happened to it. It is written whole or not at all, and once. */
const playTicket = async (cast: Cast, ticket: HistoryTicket, now: number): Promise<void> => {
  const person = cast.people.get(ticket.requester.email);
  const opener = ticket.openedBy && cast.agents.get(ticket.openedBy.email);
  // a person has deleted whom it needs
  if (!person || (ticket.openedBy && !opener)) return;
  const { number, isRepeat } = await cast.clock.at(ticket.openedAt, () => open(cast, ticket, person, opener));
  if (isRepeat) return;
  for (const step of ticket.steps) {
    await cast.clock.at(step.at, async () => {
      await cast.desk.flagQuietly(number);
      await take(cast, step, number, person);
    });
  }
  await cast.clock.at(now, () => settle(cast.desk, number, cast.isSending));
};

/**
 * The mails of the history went out when they were written: nothing that is weeks old may wait in the outbox, least of
 * all hundreds of mails to people who do not exist.
 */
const markSent = async (strapi: Core.Strapi, work: () => Promise<void>): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    const mails = () => strapi.db.connection('desk_outbox_mails').transacting(trx);
    const last: unknown = await mails().max({ id: 'id' }).first();
    await work();
    await mails()
      .where('id', '>', Number((last as { id: number | null } | undefined)?.id ?? 0))
      .where('created_at', '<', new Date())
      .whereNull('sent_at')
      .update({ sent_at: strapi.db.connection.ref('created_at'), attempts: 1 });
  });
};

type Entry = { readonly at: number } & (
  { readonly ticket: HistoryTicket } | { readonly conversation: DemoConversation }
);

/** Both kinds of tickets in the order in which they came in, so that their numbers follow it. */
const entriesOf = ({ now, count }: Plan): readonly Entry[] =>
  [
    ...[...history({ seed: SEED, now, count })].map((ticket): Entry => ({ at: ticket.openedAt, ticket })),
    ...DEMO_CONVERSATIONS.map((conversation): Entry => ({
      at: now - conversation.receivedHoursAgo * 3_600_000,
      conversation,
    })),
  ].sort((one, other) => one.at - other.at);

const begin = async (strapi: Core.Strapi, count: number): Promise<Plan> => {
  const known = await planOf(strapi);
  if (known) return known;
  const plan = { now: Date.now(), count, isDone: false };
  await strapi.store(PLAN).set({ value: plan });
  return plan;
};

const castOf = async (
  strapi: Core.Strapi,
  store: SeedStore,
  tickets: readonly HistoryTicket[],
  isSending: boolean,
): Promise<Cast> => {
  const writers = new Map(
    tickets.map(({ requester, office }) => [requester.email, { ...requester, office: office.code }]),
  );
  await plant(store, [historyStaffSet([...writers.values()])]);
  const people = new Map<string, PortalPerson>();
  for (const email of writers.keys()) {
    const person = await personOf(strapi, email);
    if (person) people.set(email, person);
  }
  return {
    desk: strapi.plugin('tickets').service('conversations') as unknown as Conversations,
    handOn: strapi.plugin('tickets').service('hand-on') as unknown as HandOn,
    clock: strapi.plugin('platform').service('clock') as unknown as Clock,
    agents: await ensureAgents(strapi),
    people,
    isSending,
  };
};

/**
 * Writes the history once, together with the demo's own conversations, in the order of time. A start that dies in the
 * middle is taken up by the next one, which makes the same tickets and leaves those alone that are there.
 * @param count tickets of the history
 * @param isSending whether mails leave this desk
 */
export async function playHistory(
  strapi: Core.Strapi,
  store: SeedStore,
  count: number,
  isSending: boolean,
): Promise<void> {
  if ((await planOf(strapi))?.isDone) return;
  const inSystem = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(strapi, () => asSystem(strapi, 'demo-history', work));
  const plan = await inSystem(() => begin(strapi, count));
  const entries = entriesOf(plan);
  const tickets = entries.flatMap((entry) => ('ticket' in entry ? [entry.ticket] : []));
  const cast = await inSystem(() => castOf(strapi, store, tickets, isSending));
  for (let first = 0; first < entries.length; first += BATCH) {
    await inSystem(async () => {
      for (const entry of entries.slice(first, first + BATCH)) {
        if ('ticket' in entry) await markSent(strapi, () => playTicket(cast, entry.ticket, plan.now));
        else await playConversations(strapi, store, isSending, [entry.conversation], plan.now);
      }
    });
  }
  await inSystem(() => strapi.store(PLAN).set({ value: { ...plan, isDone: true } }));
}
