/** Asking a vendor by mail, and noting what it answered: notes that no office sees (R12). */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  askedOf,
  letterHtml,
  letterText,
  questionExcerptOf,
  remindAt,
  remindIssue,
  type Author,
  type FieldIssue,
  type HandToVendor,
  type NoteVendorAnswer,
  type TicketWritten,
  type VendorPreviewAnswer,
} from '@kaigai-desk/domain';
import { armVendorReminder } from '../clocks/armed';
import { platform } from '../platform';
import { ticketForDesk } from './find';
import { once } from './once';
import { MESSAGE, OFFICE, TICKET, documentsOf, type MessageRecord, type TicketRecord } from './records';
import { canShare, requestNote, vendorMail, vendorTopic, type ToVendor } from './vendor-mail';
import { vendorFor } from './vendors';
import { moveTicket, withTicket, writeMessage } from './write';

/** The chosen messages: public words of this ticket, and nothing else. */
async function chosenMessages(
  strapi: Core.Strapi,
  { number }: TicketRecord,
  messageIds: readonly string[],
): Promise<readonly MessageRecord[]> {
  const ids = [...new Set(messageIds)];
  if (ids.length === 0) return [];
  const found = await documentsOf(strapi, MESSAGE).findMany({
    filters: { ticketNumber: number, isNote: false, documentId: { $in: ids } },
    sort: ['writtenAt:asc', 'id:asc'],
    limit: ids.length,
  });
  if (found.length < ids.length) {
    throw new DeskError('input.invalid', [{ field: 'messageIds', code: 'field.unknownChoice' }]);
  }
  return found;
}

/** Everything that the mail is made from, or the refusal. */
async function prepared(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  command: HandToVendor,
): Promise<ToVendor & { readonly address: string }> {
  const vendor = await vendorFor(strapi, ticket, command.vendorId);
  const dayIssue = remindIssue(command.remindOn, platform(strapi, 'clock').now());
  const issues: FieldIssue[] = [
    ...(dayIssue ? [{ field: 'remindOn', code: dayIssue }] : []),
    ...(command.share.every((what) => canShare(ticket, what))
      ? []
      : [{ field: 'share', code: 'field.unknownChoice' }]),
  ];
  if (issues.length > 0) throw new DeskError('input.invalid', issues);
  const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: ticket.officeCode } });
  if (!office) throw new DeskError('office.notFound');
  return {
    ticket,
    office,
    vendorName: vendor.name,
    address: vendor.email,
    window: await platform(strapi, 'window').read(),
    command,
    messages: await chosenMessages(strapi, ticket, command.messageIds),
  };
}

/** The mail as it would go out. Nothing is written. */
export async function previewForVendor(
  strapi: Core.Strapi,
  number: number,
  command: HandToVendor,
): Promise<VendorPreviewAnswer> {
  const { address, ...to } = await prepared(strapi, await ticketForDesk(strapi, number), command);
  const letter = vendorMail(to);
  return {
    to: `${to.vendorName} <${address}>`,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
  };
}

/**
 * Mails a vendor of the ticket's office, and waits for it until a day.
 * @throws DeskError `ticket.withVendor`, `ticket.closed`, `ticket.moveRefused`, those of `vendorFor`, `input.invalid`
 */
export async function handToVendor(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  command: HandToVendor,
): Promise<TicketWritten> {
  // the machine does not come with the locked row
  const { id, machine } = await ticketForDesk(strapi, number);
  const { requestId, vendorId, language, share } = command;
  const written = await once(strapi, requestId, agent, () =>
    withTicket(strapi, id, async (locked, at) => {
      if (locked.state === 'waitingVendor') throw new DeskError('ticket.withVendor');
      const ticket = { ...locked, machine: machine ?? null };
      const { address, ...to } = await prepared(strapi, ticket, command);
      const body = requestNote(to);
      const note = { requestId, body, isNote: true, channel: 'web' };
      const messageId = await writeMessage(strapi, ticket, agent, note, at);
      const remindOn = remindAt(command.remindOn);
      await moveTicket(
        strapi,
        ticket,
        agent,
        {
          act: 'handToVendor',
          kind: 'ticket.handedToVendor',
          data: {
            messageId,
            vendorId,
            vendorName: to.vendorName,
            address,
            language,
            shared: share,
            messageIds: to.messages.map(({ documentId }) => documentId),
            remindAt: new Date(remindOn).toISOString(),
          },
          columns: { questionExcerpt: questionExcerptOf(body), vendorReminderAt: new Date(remindOn) },
        },
        at,
      );
      await armVendorReminder(strapi, ticket, remindOn);
      await platform(strapi, 'outbox').enqueue({
        key: `vendor:${messageId}`,
        to: { name: to.vendorName, address },
        letter: vendorMail(to),
        // a person wrote it, and the mail only carries it
        isAutomatic: false,
        // a thread of its own: the requester's carries the subject, which the vendor may not know
        thread: { id: `vendor:${messageId}`, topic: vendorTopic(to), startedAt: at },
      });
      return { number, isRepeat: false };
    }),
  );
  platform(strapi, 'outbox').wake();
  return written;
}

/**
 * An agent writes down what the vendor said; the ticket is the desk's turn again. Where it went on meanwhile, its state
 * stays.
 * @throws DeskError `ticket.vendorNotAsked`, `ticket.closed`
 */
export async function noteVendorAnswer(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  { requestId, body }: NoteVendorAnswer,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  return once(strapi, requestId, agent, () =>
    withTicket(strapi, id, async (ticket, at) => {
      const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
      const { vendor } = askedOf(happened);
      // a ticket of before requests were kept may wait without one
      if (vendor === null && ticket.state !== 'waitingVendor') throw new DeskError('ticket.vendorNotAsked');
      // the vendor's words under the vendor's name; by the id it is known who wrote them down, as the event says too
      const speaker: Author = {
        ...agent,
        side: 'vendor',
        actor: { ...agent.actor, name: vendor || agent.actor.name },
      };
      const note = { requestId, body, isNote: true, channel: 'other' };
      const messageId = await writeMessage(strapi, ticket, speaker, note, at);
      const data = { messageId, vendorName: vendor };
      const step = { act: 'vendorAnswer', kind: 'ticket.vendorAnswered', data } as const;
      await moveTicket(strapi, ticket, agent, step, at);
      return { number, isRepeat: false };
    }),
  );
}

/** A vendor was asked outside the desk, without a mail of ours: for seeds, whose past nobody mails. */
export async function recordVendorAsked(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  { requestId, body }: NoteVendorAnswer,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  return once(strapi, requestId, agent, () =>
    withTicket(strapi, id, async (ticket, at) => {
      const note = { requestId, body, isNote: true, channel: 'web' };
      const messageId = await writeMessage(strapi, ticket, agent, note, at);
      const columns = { questionExcerpt: questionExcerptOf(body) };
      const step = {
        act: 'handToVendor',
        kind: 'ticket.handedToVendor',
        data: { messageId },
        columns,
      } as const;
      await moveTicket(strapi, ticket, agent, step, at);
      return { number, isRepeat: false };
    }),
  );
}
