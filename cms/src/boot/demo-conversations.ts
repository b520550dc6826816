import { randomUUID } from 'node:crypto';
import {
  DEMO_ADMINS,
  DEMO_CONVERSATIONS,
  type DemoConversation,
  type SeedStore,
} from '@kaigai-desk/database';
import type {
  AnswerTicket,
  Clock,
  HandToHq,
  MoveTicket,
  NoteOnTicket,
  NoteVendorAnswer,
  OpenForSomebody,
  OpenTicket,
  PortalPerson,
  ReplyToTicket,
  TicketWritten,
} from '@kaigai-desk/domain';
import type { Core } from '@strapi/strapi';

export interface DemoAgent {
  readonly actor: { readonly kind: 'admin'; readonly id: string; readonly name: string };
  readonly side: 'desk';
  readonly address: null;
}
/** The part of the tickets' service that a demo needs. */
export interface Conversations {
  openInPortal(person: PortalPerson, command: OpenTicket): Promise<TicketWritten>;
  openForSomebody(agent: DemoAgent, command: OpenForSomebody): Promise<TicketWritten>;
  reply(person: PortalPerson, number: number, command: ReplyToTicket): Promise<TicketWritten>;
  answer(agent: DemoAgent, number: number, command: AnswerTicket): Promise<TicketWritten>;
  note(agent: DemoAgent, number: number, command: NoteOnTicket): Promise<TicketWritten>;
  move(agent: DemoAgent, number: number, command: MoveTicket): Promise<TicketWritten>;
  autoClose(number: number): Promise<TicketWritten>;
  flagQuietly(number: number): Promise<void>;
  disarm(number: number): Promise<void>;
}
/** The part of the service of handing on that a demo needs. */
export interface HandOn {
  toHq(agent: DemoAgent, number: number, command: HandToHq): Promise<TicketWritten>;
  recordVendorAsked(agent: DemoAgent, number: number, command: NoteVendorAnswer): Promise<TicketWritten>;
}
type StaffRow = Omit<PortalPerson, 'staffId' | 'address' | 'office'> & {
  readonly documentId: string;
  readonly office: Omit<PortalPerson['office'], 'id'> & { readonly documentId: string };
};

const OUTBOX = 'plugin::platform.outbox-mail';
const markerOf = (conversation: DemoConversation): string => `demo-conversation#${conversation.requestId}`;

/** A member of the staff as the portal knows them; nobody when a person has deleted the row. */
export const personOf = async (strapi: Core.Strapi, email: string): Promise<PortalPerson | undefined> => {
  const row = (await strapi.db
    .query('api::staff.staff')
    .findOne({ where: { email }, populate: ['office'] })) as StaffRow | null;
  if (!row?.office) return undefined;
  const { documentId, office, name, language, kind, isOfficeContact } = row;
  return {
    staffId: documentId,
    name,
    email,
    language,
    kind,
    isOfficeContact,
    office: {
      id: office.documentId,
      code: office.code,
      nameJa: office.nameJa,
      nameEn: office.nameEn,
      countryCode: office.countryCode,
      timeZone: office.timeZone,
      phase: office.phase,
    },
    address: null,
  };
};

/** An admin as the author of what the desk says; nobody when a person has deleted them. */
export const agentOf = async (strapi: Core.Strapi, email: string): Promise<DemoAgent | undefined> => {
  const row: { id: number; firstname: string; lastname: string } | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { email } });
  if (!row) return undefined;
  const name = `${row.lastname} ${row.firstname}`;
  return { actor: { kind: 'admin', id: String(row.id), name }, side: 'desk', address: null };
};

const play = async (
  strapi: Core.Strapi,
  conversation: DemoConversation,
  person: PortalPerson,
  agent: DemoAgent,
  now: number,
  isSending: boolean,
): Promise<void> => {
  const desk = strapi.plugin('tickets').service('conversations') as unknown as Conversations;
  const handOn = strapi.plugin('tickets').service('hand-on') as unknown as HandOn;
  const clock = strapi.plugin('platform').service('clock') as unknown as Clock;
  const { requestId, subject, body, language, channel } = conversation;
  let at = now - conversation.receivedHoursAgo * 3_600_000;
  const { number } = await clock.at(at, () =>
    channel === 'web'
      ? desk.openInPortal(person, { requestId, subject, body, language })
      : desk.openForSomebody(agent, {
          requestId,
          subject,
          body,
          language,
          channel,
          officeCode: person.office.code,
          requester: { kind: 'staff', staffId: person.staffId },
          receivedAt: new Date(at).toISOString(),
        }),
  );
  for (const step of conversation.steps) {
    at = Math.min(at + step.minutesLater * 60_000, now);
    await clock.at(at, async () => {
      await desk.flagQuietly(number);
      const command = { requestId: randomUUID(), body: 'body' in step ? step.body : '' };
      switch (step.act) {
        case 'answer':
          return desk.answer(agent, number, { ...command, nextState: step.nextState });
        case 'note':
          return desk.note(agent, number, command);
        case 'reply':
          return desk.reply(person, number, command);
        case 'handToHq': {
          const { question, tried } = step;
          return handOn.toHq(agent, number, {
            requestId: command.requestId,
            question,
            tried,
            language: 'ja',
          });
        }
        case 'handToVendor':
          return handOn.recordVendorAsked(agent, number, command);
      }
    });
  }
  await clock.at(now, () => settle(desk, number, isSending));
};

/**
 * What fell due in the past happens without a word to anybody: it is long over. What falls due from now on happens as
 * on any desk, except where mails leave the desk, since nobody of the demo could receive them.
 */
export const settle = async (desk: Conversations, number: number, isSending: boolean): Promise<void> => {
  await desk.flagQuietly(number);
  if (isSending) await desk.disarm(number);
};

/**
 * Plays conversations of the demo through the service that everybody uses, each at its own instant in the past, once.
 * @param conversations the demo's own, or some of them
 * @param now milliseconds from which the past is counted
 * @param isSending whether mails leave this desk: then those of the demo are taken back, since nobody can receive them;
 *   else they wait in the outbox, where the demo shows them
 */
export async function playConversations(
  strapi: Core.Strapi,
  store: SeedStore,
  isSending: boolean,
  conversations: readonly DemoConversation[] = DEMO_CONVERSATIONS,
  now = Date.now(),
): Promise<void> {
  const seeded = await store.seededKeys();
  const fresh = conversations.filter((conversation) => !seeded.has(markerOf(conversation)));
  if (fresh.length === 0) return;
  const email = DEMO_ADMINS.find(({ key }) => key === 'agent')?.email;
  const agent = email === undefined ? undefined : await agentOf(strapi, email);
  if (!agent) return;
  const outbox = strapi.db.query(OUTBOX as 'admin::user');
  const last: { id: number } | null = await outbox.findOne({ orderBy: { id: 'desc' } });
  for (const conversation of fresh) {
    const person = await personOf(strapi, conversation.requester);
    if (person) await play(strapi, conversation, person, agent, now, isSending);
  }
  if (isSending) await outbox.deleteMany({ where: { id: { $gt: last?.id ?? 0 } } });
  await store.markSeeded(fresh.map(markerOf));
}
