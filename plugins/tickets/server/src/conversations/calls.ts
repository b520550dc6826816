/** Calls that agents write down by hand: each makes or joins a ticket, or says why not (R26). */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  TOKYO,
  answeredByCall,
  callIssues,
  formatTime,
  isCall,
  wallClock,
  type Author,
  type CallRecorded,
  type Language,
  type RecordCall,
} from '@kaigai-desk/domain';
import { disarmFirstAnswer } from '../clocks/armed';
import { platform } from '../platform';
import { ticketForDesk } from './find';
import { officeByCode, openByCall, refuseBeforeOffice } from './open';
import { CALL, TICKET, documentsOf, type TicketRecord } from './records';
import { moveTicket, withTicket, writeMessage } from './write';

/** The answer that a request id got before, if its agent is the same. */
async function earlier(strapi: Core.Strapi, requestId: string, agent: Author): Promise<CallRecorded | null> {
  const call = await documentsOf(strapi, CALL).findFirst({ filters: { requestId } });
  if (!call) return null;
  if (call.agentId !== agent.actor.id) {
    throw new DeskError('input.invalid', [{ field: 'requestId', code: 'field.wrongType' }]);
  }
  return { number: call.ticketNumber, isRepeat: true };
}

/** What the events keep of a call. */
const factsOf = (command: RecordCall, callId: string): Readonly<Record<string, unknown>> => {
  const { line, channel, direction, rangAt, pickedUpAt, hungUpAt, isCallBack } = command;
  return { callId, line, channel, direction, rangAt, pickedUpAt, hungUpAt, isCallBack };
};

async function writeCall(
  strapi: Core.Strapi,
  agent: Author,
  command: RecordCall,
  ticket: TicketRecord | null,
): Promise<string> {
  const { requestId, line, channel, direction, rangAt, pickedUpAt, hungUpAt, isCallBack, note, about } =
    command;
  const call = await documentsOf(strapi, CALL).create({
    data: {
      requestId,
      line,
      channel,
      direction,
      rangAt: new Date(rangAt),
      pickedUpAt: pickedUpAt === null ? null : new Date(pickedUpAt),
      hungUpAt: new Date(hungUpAt),
      isCallBack,
      note: note.trim() === '' ? null : note.trim(),
      reason: about.kind === 'none' ? about.reason : null,
      ticket: ticket?.id ?? null,
      ticketNumber: ticket?.number ?? null,
      agentId: agent.actor.id,
      agentName: agent.actor.name,
    },
  });
  const data = {
    ...factsOf(command, call.documentId),
    ticketNumber: ticket?.number ?? null,
    reason: about.kind === 'none' ? about.reason : null,
  };
  await platform(strapi, 'events').append([
    {
      kind: 'call.recorded',
      subjectType: CALL,
      subjectId: call.documentId,
      at: Date.parse(rangAt),
      ...agent,
      data,
    },
  ]);
  return call.documentId;
}

const LABELS = {
  ja: {
    incoming: '着信',
    outgoing: '発信',
    tokyo: '東京',
    missed: '応答なし',
    callBack: '「折り返す」で終了',
  },
  en: {
    incoming: 'Incoming call',
    outgoing: 'Outgoing call',
    tokyo: 'Tokyo',
    missed: 'not picked up',
    callBack: 'ended with “we call back”',
  },
} as const;

/** The note of a call on its ticket. */
export function callNote(command: RecordCall, language: Language): string {
  const { direction, line, rangAt, pickedUpAt, hungUpAt, isCallBack, note } = command;
  const words = LABELS[language];
  const time = (at: string): string => formatTime(wallClock(TOKYO, Date.parse(at)));
  const facts = [
    `${time(pickedUpAt ?? rangAt)}–${time(hungUpAt)} ${words.tokyo}`,
    ...(pickedUpAt === null ? [words.missed] : []),
    ...(isCallBack ? [words.callBack] : []),
  ];
  const head = `${words[direction]} ${line} · ${facts.join(' · ')}`;
  return note.trim() === '' ? head : `${head}\n\n${note.trim()}`;
}

/**
 * Whether the pick-up answers a ticket that waits for its first answer: an outgoing call about it does, and so does any
 * next contact after a call that ended with 'we call back'.
 */
const answers = (ticket: TicketRecord, command: RecordCall): boolean =>
  answeredByCall(command) !== null &&
  ticket.firstAnsweredAt === null &&
  (command.direction === 'outgoing' || isCall(ticket.channel));

async function join(
  strapi: Core.Strapi,
  agent: Author,
  command: RecordCall,
  number: number,
): Promise<CallRecorded> {
  const { id, officeCode } = await ticketForDesk(strapi, number);
  refuseBeforeOffice(await officeByCode(strapi, officeCode), Date.parse(command.rangAt), 'rangAt');
  return withTicket(strapi, id, async (ticket, at) => {
    const callId = await writeCall(strapi, agent, command, ticket);
    const { requestId, channel } = command;
    const body = callNote(command, ticket.language);
    const messageId = await writeMessage(
      strapi,
      ticket,
      agent,
      { requestId, body, isNote: true, channel },
      at,
    );
    const isAnswer = answers(ticket, command);
    const to = ticket.state === 'new' && isAnswer ? 'open' : ticket.state;
    const data = { ...factsOf(command, callId), messageId, isAnswer };
    await moveTicket(strapi, ticket, agent, { act: 'call', to, kind: 'ticket.called', data }, at);
    if (isAnswer) {
      const firstAnsweredAt = new Date(answeredByCall(command) ?? at);
      await platform(strapi, 'derived').set(TICKET, ticket.id, { firstAnsweredAt });
      await disarmFirstAnswer(strapi, ticket.documentId);
    }
    return { number, isRepeat: false };
  });
}

async function begin(strapi: Core.Strapi, agent: Author, command: RecordCall): Promise<CallRecorded> {
  const { about } = command;
  if (about.kind !== 'new') throw new DeskError('unexpected');
  if (command.direction === 'outgoing') {
    throw new DeskError('input.invalid', [{ field: 'about.kind', code: 'field.unknownChoice' }]);
  }
  const { number } = await openByCall(strapi, agent, command, about);
  const { id } = await ticketForDesk(strapi, number);
  return withTicket(strapi, id, async (ticket, at) => {
    const callId = await writeCall(strapi, agent, command, ticket);
    const data = { ...factsOf(command, callId), isAnswer: false };
    await moveTicket(
      strapi,
      ticket,
      agent,
      { act: 'call', to: ticket.state, kind: 'ticket.called', data },
      at,
    );
    return { number, isRepeat: false };
  });
}

async function alone(strapi: Core.Strapi, agent: Author, command: RecordCall): Promise<CallRecorded> {
  await writeCall(strapi, agent, command, null);
  return { number: null, isRepeat: false };
}

/**
 * Keeps a call, once for a request id.
 * @throws DeskError `input.invalid` with the fields, `ticket.notFound`, `ticket.closed`, `office.notFound`, `staff.notFound`
 */
export async function recordCall(
  strapi: Core.Strapi,
  agent: Author,
  command: RecordCall,
): Promise<CallRecorded> {
  const issues = callIssues(command, platform(strapi, 'clock').now());
  if (issues.length > 0) throw new DeskError('input.invalid', issues);
  const before = await earlier(strapi, command.requestId, agent);
  if (before) return before;
  const { about } = command;
  const work = () => {
    if (about.kind === 'ticket') return join(strapi, agent, command, about.number);
    return about.kind === 'new' ? begin(strapi, agent, command) : alone(strapi, agent, command);
  };
  try {
    const recorded = await strapi.db.transaction(work);
    platform(strapi, 'outbox').wake();
    return recorded;
  } catch (error) {
    if (error instanceof DeskError) throw error;
    // the loser of a race reads what the winner wrote
    const winner = await earlier(strapi, command.requestId, agent);
    if (!winner) throw error;
    return winner;
  }
}
