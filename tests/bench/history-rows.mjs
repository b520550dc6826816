/**
 * Rows of tickets, messages and events as the desk itself would have left them, made from the generator of the demo's
 * history without asking the desk: for benches, which need a hundred thousand. A test compares their shape with rows
 * that went through the desk (tests/api/demo-history.test.ts).
 */
import { createRequire } from 'node:module';
import { AGENTS, history } from '@kaigai-desk/database';

// as the CMS loads it: an import would mean the sources, which are TypeScript
/** @type {typeof import('@kaigai-desk/domain')} */
const {
  FIRST_ANSWER_MINUTES,
  afterMove,
  afterReception,
  afterWord,
  decideMove,
  excerptOf,
  questionExcerptOf,
  firstAnswerDueAt,
  isCall,
  searchTextOf,
} = createRequire(import.meta.url)('@kaigai-desk/domain');

/** @typedef {import('@kaigai-desk/database').HistoryTicket} HistoryTicket */
/** @typedef {import('@kaigai-desk/database').HistoryStep} HistoryStep */
/** @typedef {import('@kaigai-desk/domain').TicketColumns} TicketColumns */
/** @typedef {{ id: number, code: string }} Office */
/** @typedef {Record<string, string | number | boolean | Date | null>} Row */
/** @typedef {{ kind: string, id: string, name: string, side: string }} Author */
/**
 * @typedef {{
 *   number: number,
 *   officeCode: string,
 *   columns: TicketColumns,
 *   excerpt: string,
 *   question: string | null,
 *   messages: Row[],
 *   events: Row[],
 * }} Thread what a ticket has come to, step by step
 * @typedef {{ ticket: Row, officeCode: string, messages: Row[], events: Row[] }} TicketRows
 */

const SUBJECT_TYPE = 'api::ticket.ticket';
/** Numbers that no ticket of the demo has. */
const FIRST_NUMBER = 1_000_000;

/** 24 letters and digits, as Strapi's own. @param {string} prefix @param {number} n */
const documentId = (prefix, n) => prefix + n.toString(36).padStart(24 - prefix.length, '0');

/** @param {import('@kaigai-desk/database').HistoryAgent} agent @returns {Author} */
const desk = (agent) => ({
  kind: 'admin',
  id: String(1_000 + AGENTS.findIndex(({ email }) => email === agent.email)),
  name: `${agent.lastname} ${agent.firstname}`,
  side: 'desk',
});

/** @param {string} kind of job @returns {Author} */
const deskItself = (kind) => ({ kind: 'system', id: kind, name: 'Kaigai Desk', side: 'system' });

/** @param {number} at */
const stamps = (at) => ({
  created_at: new Date(at),
  updated_at: new Date(at),
  published_at: new Date(at),
});

/** @param {string} ticketId @param {string} kind @param {number} at @param {number} recordedAt @param {Author} author @param {object} data @returns {Row} */
const eventRow = (ticketId, kind, at, recordedAt, author, data) => ({
  kind,
  subject_type: SUBJECT_TYPE,
  subject_id: ticketId,
  at: new Date(at),
  recorded_at: new Date(recordedAt),
  actor_kind: author.kind,
  actor_id: author.id,
  actor_name: author.name,
  side: author.side,
  address: null,
  data: JSON.stringify(data),
});

/** @param {HistoryTicket} ticket @param {Thread} thread @param {Author} author @param {number} at @param {{ requestId: string, body: string, isNote: boolean, channel: string }} said @returns {Row} */
const messageRow = (ticket, thread, author, at, said) => ({
  document_id: documentId('benchm', thread.number * 20 + thread.messages.length),
  ticket_number: thread.number,
  side: author.side,
  is_note: said.isNote,
  is_acknowledgement: false,
  body: said.body,
  written_at: new Date(at),
  author_name: author.name,
  author_kind: author.kind,
  author_id: author.id,
  channel: said.channel,
  language: ticket.requester.language,
  request_id: said.requestId,
  ...stamps(at),
});

const KINDS = /** @type {const} */ ({
  answer: 'ticket.answered',
  note: 'ticket.noted',
  word: 'ticket.word',
  move: 'ticket.moved',
  handToHq: 'ticket.handedToHq',
  handToVendor: 'ticket.handedToVendor',
  close: 'ticket.closed',
});

/** @param {HistoryStep} step */
const targetOf = (step) =>
  step.act === 'answer' ? step.nextState : step.act === 'move' ? step.to : undefined;

/** @param {HistoryStep} step @param {Author} requester @returns {Author} */
const authorOf = (step, requester) => {
  if (step.act === 'close') return deskItself('ticket.autoClose');
  return step.act === 'word' ? requester : desk(step.by);
};

/** The message of a step, if it has one. @param {HistoryTicket} ticket @param {Thread} thread @param {HistoryStep} step @param {Author} author */
const say = (ticket, thread, step, author) => {
  if (!('body' in step)) return;
  const { at, requestId, body } = step;
  const isNote = step.act !== 'answer' && step.act !== 'word';
  thread.messages.push(messageRow(ticket, thread, author, at, { requestId, body, isNote, channel: 'web' }));
  if (step.act === 'handToHq' || step.act === 'handToVendor') thread.question = questionExcerptOf(body);
  if (isNote) return;
  const side = /** @type {import('@kaigai-desk/domain').Side} */ (author.side);
  const word = afterWord({ side, author: author.name, at }, thread.columns.firstAnsweredAt);
  thread.columns = { ...thread.columns, ...word };
  thread.excerpt = excerptOf(body);
};

/** The first answer is overdue by an instant: flagged as of its due time, and nobody is told. @param {string} ticketId @param {Thread} thread @param {number} now */
const flag = (ticketId, thread, now) => {
  const { firstAnswerDueAt: dueAt, firstAnsweredAt, escalatedAt } = thread.columns;
  if (dueAt === null || firstAnsweredAt !== null || escalatedAt !== null || dueAt > now) return;
  thread.columns = { ...thread.columns, escalatedAt: dueAt };
  const data = { dueAt: new Date(dueAt).toISOString(), told: [] };
  const author = deskItself('ticket.firstAnswerDue');
  thread.events.push(eventRow(ticketId, 'ticket.escalated', dueAt, dueAt, author, data));
};

/** One step further, by the table of states that the desk itself asks. @param {HistoryTicket} ticket @param {string} ticketId @param {Thread} thread @param {HistoryStep} step @param {Author} requester */
const take = (ticket, ticketId, thread, step, requester) => {
  const author = authorOf(step, requester);
  const act = step.act === 'close' ? 'autoClose' : step.act;
  const side = /** @type {import('@kaigai-desk/domain').Side} */ (author.side);
  const from = thread.columns.state;
  const decided = decideMove({ from, act, by: side, to: targetOf(step) });
  if (!decided.ok) throw new Error(`${ticket.text}: ${act} from ${from} is refused`);
  const { to, closedAs } = decided;
  const hasMoved = to !== from;
  flag(ticketId, thread, step.at);
  const handed = step.act === 'handToHq' || step.act === 'handToVendor';
  const messageId = documentId('benchm', thread.number * 20 + thread.messages.length);
  const data = {
    ...(handed ? { messageId } : {}),
    ...(hasMoved ? { from, to } : {}),
    ...(closedAs ? { closedAs } : {}),
  };
  thread.events.push(eventRow(ticketId, KINDS[step.act], step.at, step.at, author, data));
  if (step.act === 'word' && from === 'resolved') {
    thread.events.push(eventRow(ticketId, 'ticket.reopened', step.at, step.at, author, {}));
  }
  if (hasMoved) {
    const moved = { state: to, closedAs: closedAs ?? null, ...afterMove(from, to, step.at) };
    thread.columns = { ...thread.columns, ...moved };
    thread.question = null;
  }
  say(ticket, thread, step, author);
};

/** @param {number | null} at */
const dateOf = (at) => (at === null ? null : new Date(at));

/**
 * @param {HistoryTicket} ticket @param {number} n which one, from 0 @param {number} now the end of the history
 * @returns {TicketRows} rows without their ids
 */
export const rowsOf = (ticket, n, now) => {
  const { requester: person, office, channel, requestId, receivedAt, openedAt } = ticket;
  const { language } = person;
  const ticketId = documentId('bencht', n);
  const staffId = documentId('benchs', Math.abs(n) % 5_000);
  /** @type {Author} */
  const requester = { kind: 'staff', id: staffId, name: person.name, side: 'requester' };
  const opener = ticket.openedBy ? desk(ticket.openedBy) : requester;
  /** @type {Thread} */
  const thread = {
    number: FIRST_NUMBER + n,
    officeCode: office.code,
    columns: {
      state: isCall(channel) ? 'open' : 'new',
      closedAs: null,
      resolvedAt: null,
      escalatedAt: null,
      vendorReminderAt: null,
      minutesSpent: 0,
      lastRequesterWordAt: receivedAt,
      lastDeskWordAt: null,
      lastWordAt: receivedAt,
      lastWordSide: 'requester',
      lastWordAuthor: person.name,
      ...afterReception(channel, receivedAt, firstAnswerDueAt(receivedAt, FIRST_ANSWER_MINUTES)),
    },
    excerpt: excerptOf(ticket.body),
    question: null,
    messages: [],
    events: [],
  };
  const first = { requestId, body: ticket.body, isNote: false, channel };
  thread.messages.push(messageRow(ticket, thread, requester, receivedAt, first));
  thread.events.push(
    eventRow(ticketId, 'ticket.received', receivedAt, openedAt, opener, {
      number: thread.number,
      to: thread.columns.state,
      channel,
      office: office.code,
      phase: 'service',
      language,
      requester: { staffId, name: person.name, email: person.email },
      machine: null,
      firstAnswerDueAt: dateOf(thread.columns.firstAnswerDueAt)?.toISOString() ?? null,
    }),
  );
  for (const step of ticket.steps) take(ticket, ticketId, thread, step, requester);
  flag(ticketId, thread, now);
  const { columns } = thread;
  return {
    officeCode: office.code,
    messages: thread.messages,
    events: thread.events,
    ticket: {
      document_id: ticketId,
      number: thread.number,
      subject: ticket.subject,
      state: columns.state,
      closed_as: columns.closedAs,
      priority: 'normal',
      is_private: false,
      language,
      office_code: office.code,
      requester_staff_id: staffId,
      requester_name: person.name,
      requester_email: person.email,
      channel,
      opened_by_side: opener.side,
      opened_by_name: opener.name,
      opened_by_id: opener.id,
      received_at: new Date(receivedAt),
      phase_at_reception: 'service',
      language_at_reception: language,
      office_code_at_reception: office.code,
      last_word_at: new Date(columns.lastWordAt),
      last_word_side: columns.lastWordSide,
      last_word_author: columns.lastWordAuthor,
      last_word_excerpt: thread.excerpt,
      question_excerpt: thread.question,
      vendor_reminder_at: dateOf(columns.vendorReminderAt),
      minutes_spent: columns.minutesSpent,
      waiting_since: new Date(columns.waitingSince),
      last_requester_word_at: dateOf(columns.lastRequesterWordAt),
      last_desk_word_at: dateOf(columns.lastDeskWordAt),
      first_answer_due_at: dateOf(columns.firstAnswerDueAt),
      first_answered_at: dateOf(columns.firstAnsweredAt),
      escalated_at: dateOf(columns.escalatedAt),
      resolved_at: dateOf(columns.resolvedAt),
      request_id: requestId,
      search_text: searchTextOf({
        number: thread.number,
        subject: ticket.subject,
        requesterName: person.name,
        requesterEmail: person.email,
      }),
      revision: 0,
      ...stamps(openedAt),
    },
  };
};

/**
 * Rows of a whole history, one ticket after the other, oldest first.
 * @param {{ seed: string, now: number, count: number }} options @returns {Generator<TicketRows>}
 */
export function* historyRows(options) {
  let n = 0;
  for (const ticket of history(options)) yield rowsOf(ticket, n++, options.now);
}
