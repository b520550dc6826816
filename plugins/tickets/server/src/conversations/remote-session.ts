/** Remote sessions, written down on the ticket by whoever led them (R05). */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  TOKYO,
  formatInstant,
  sessionIssues,
  type Author,
  type RecordRemoteSession,
  type TicketWritten,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { ticketForDesk } from './find';
import { once } from './once';
import { moveTicket, withTicket, writeMessage } from './write';

/** The note of a session; times are Tokyo's, as agents type them. */
export function sessionNote(command: RecordRemoteSession): string {
  const { consentBy, consentAt, tookPart, beganAt, endedAt, done, language } = command;
  const [agreed, began, ended] = [consentAt, beganAt, endedAt].map((at) =>
    formatInstant(TOKYO, Date.parse(at), language),
  );
  return language === 'ja'
    ? `同意: ${consentBy}(${agreed} 東京)\n参加者: ${tookPart}\n時間: ${began} 〜 ${ended}(東京)\n\n${done}`
    : `Consent: ${consentBy} (${agreed} Tokyo)\nTook part: ${tookPart}\nTime: ${began} to ${ended} (Tokyo)\n\n${done}`;
}

/**
 * Keeps a remote session as a note and an event; it moves nothing and is no answer.
 * @throws DeskError `input.invalid` with the fields, `ticket.closed`
 */
export async function recordRemoteSession(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  command: RecordRemoteSession,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  const { requestId, consentBy, consentAt, tookPart, beganAt, endedAt } = command;
  const issues = sessionIssues(command, platform(strapi, 'clock').now());
  if (issues.length > 0) throw new DeskError('input.invalid', issues);
  return once(strapi, requestId, agent, () =>
    withTicket(strapi, id, async (ticket, at) => {
      const note = { requestId, body: sessionNote(command), isNote: true, channel: 'web' };
      const messageId = await writeMessage(strapi, ticket, agent, note, at);
      const data = { messageId, consentBy, consentAt, tookPart, beganAt, endedAt };
      const step = { act: 'remoteSession', kind: 'ticket.remoteSession', data } as const;
      await moveTicket(strapi, ticket, agent, step, at);
      return { number, isRepeat: false };
    }),
  );
}
