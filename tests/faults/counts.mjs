/** What stands in the database and at the mail server, against what was acknowledged. */
import { setTimeout as sleep } from 'node:timers/promises';
import { SUBJECT } from './people.mjs';

/** @typedef {import('./place.mjs').Place} Place */
/** @typedef {import('./people.mjs').Sent} Sent */
/**
 * @typedef {{ acknowledged: number, lost: string[], doubled: string[], half: string[], gaps: string[] }} Counted
 *   `lost`: acknowledged and not there. `doubled`: there more than once. `half`: a part without another that belongs to it
 */

/** So long mails may stand still before the test gives up. */
const SETTLE_MS = 60_000;

/** @param {any} value @returns {any} SQLite keeps JSON as text */
const json = (value) => (typeof value === 'string' ? JSON.parse(value) : value);

/** @template T @param {readonly T[]} rows @param {(row: T) => unknown} keyOf @returns {Map<string, T[]>} */
const groupBy = (rows, keyOf) => {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const row of rows) {
    const key = String(keyOf(row));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};

/** @param {Place} place */
const readAll = async (place) => {
  const tickets = await place.sql(
    'select id, document_id, number, request_id, subject, state, revision from tickets',
  );
  const messages = await place.sql(
    'select id, document_id, request_id, ticket_number, side, is_note from messages',
  );
  const links = await place.sql('select message_id, ticket_id from messages_ticket_lnk');
  const events = (
    await place.sql("select subject_id, kind, data from desk_events where kind like 'ticket.%' order by id")
  ).map((row) => ({ ...row, data: json(row.data) }));
  const mails = await place.sql('select key, message_id from desk_outbox_mails');
  // one statement: workers go on meanwhile
  const jobs = await place.sql(`select key, done_at,
    (select count(*) from test_fault_jobs done where done.key = desk_jobs.key) as times
    from desk_jobs where kind = 'faults.count'`);
  const [counter] = await place.sql("select value from desk_counters where name = 'ticket'");
  return {
    tickets,
    messages,
    links,
    events,
    mails,
    last: Number(counter?.value ?? 0),
    eventsOf: groupBy(events, (row) => row.subject_id),
    jobOf: new Map(jobs.map((row) => [row.key, row])),
    messagesOf: groupBy(messages, (row) => row.ticket_number),
    linksOf: groupBy(links, (row) => row.message_id),
    mailKeys: new Map(mails.map((row) => [row.key, row.message_id])),
  };
};
/** @typedef {Awaited<ReturnType<typeof readAll>>} Stored */

/** A ticket is whole: its messages, what happened, its state and its mails say the same. @param {Stored} stored @param {any} ticket @returns {string[]} */
const brokenParts = (stored, ticket) => {
  const name = `ticket ${ticket.number}`;
  const events = stored.eventsOf.get(ticket.document_id) ?? [];
  const messages = stored.messagesOf.get(String(ticket.number)) ?? [];
  /** @param {string} kind */
  const happened = (kind) => events.filter((row) => row.kind === kind).length;
  const answers = messages.filter((row) => row.side === 'desk' && !row.is_note);
  const words = messages.filter((row) => row.side !== 'desk' && row.request_id !== ticket.request_id);
  const moves = events.map((row) => row.data.to).filter((to) => typeof to === 'string');
  /** @type {[boolean, string][]} */
  const rules = [
    [messages.some((row) => row.request_id === ticket.request_id), 'has no first message'],
    [happened('ticket.received') === 1, `was received ${happened('ticket.received')} times`],
    [happened('ticket.answered') === answers.length, 'has answers without events, or events without answers'],
    [happened('ticket.word') === words.length, 'has words without events, or events without words'],
    [happened('ticket.changed') === Number(ticket.revision), 'counts other changes than were recorded'],
    [moves.at(-1) === ticket.state, `is ${ticket.state}, and its events say ${moves.at(-1)}`],
  ];
  // the demo's own tickets have none
  if (ticket.subject.startsWith(SUBJECT)) {
    const hasMail = (/** @type {string} */ key) => stored.mailKeys.has(key);
    rules.push([hasMail(`received:${ticket.document_id}`), 'has no confirmation']);
    const job = stored.jobOf.get(`faults.count:${ticket.document_id}`);
    rules.push([job !== undefined, 'has no job']);
    rules.push([
      Number(job?.times ?? 0) === (job?.done_at == null ? 0 : 1),
      `did its job ${job?.times} times`,
    ]);
    rules.push([
      answers.every((row) => hasMail(`answer:${row.document_id}`)),
      'has an answer without a mail',
    ]);
  }
  return rules.flatMap(([holds, what]) => (holds ? [] : [`${name} ${what}`]));
};

/** Parts without the whole that they belong to. @param {Stored} stored @returns {string[]} */
const strays = (stored) => {
  const tickets = new Map(stored.tickets.map((row) => [String(row.id), row]));
  const ids = new Set(stored.tickets.map((row) => row.document_id));
  const messages = new Set(stored.messages.map((row) => row.document_id));
  const owners = (/** @type {string} */ key) =>
    key.startsWith('received:') ? ids : key.startsWith('answer:') ? messages : undefined;
  return [
    ...stored.messages.flatMap((row) => {
      const links = stored.linksOf.get(String(row.id)) ?? [];
      const ticket = tickets.get(String(links[0]?.ticket_id));
      const isWhole = links.length === 1 && String(ticket?.number) === String(row.ticket_number);
      return isWhole ? [] : [`message ${row.id} belongs to ${links.length} tickets`];
    }),
    ...[...stored.eventsOf.keys()].filter((id) => !ids.has(id)).map((id) => `events of no ticket ${id}`),
    ...[...stored.jobOf.keys()]
      .filter((key) => !ids.has(key.slice(key.indexOf(':') + 1)))
      .map((key) => `job ${key} of nothing`),
    ...[...stored.mailKeys.keys()]
      .filter((key) => owners(key)?.has(key.slice(key.indexOf(':') + 1)) === false)
      .map((key) => `mail ${key} of nothing`),
  ];
};

/** How often what a command does was done. @param {Stored} stored @param {Sent} sent @returns {number} */
const timesDone = (stored, { act, requestId, subject }) => {
  if (act === 'change')
    return stored.events.filter((row) => row.data.changes?.subject?.to === subject).length;
  const messages = stored.messages.filter((row) => row.request_id === requestId).length;
  const tickets = stored.tickets.filter((row) => row.request_id === requestId).length;
  return act === 'open' ? Math.max(messages, tickets) : messages;
};

/**
 * Counts everything. The demo's own tickets are counted along: they came by the same way.
 * @param {Place} place @param {readonly Sent[]} all
 * @returns {Promise<Counted>}
 */
export const count = async (place, all) => {
  const stored = await readAll(place);
  const acknowledged = all.filter((sent) => sent.answer !== undefined);
  const done = all.map((sent) => ({ sent, times: timesDone(stored, sent) }));
  const name = (/** @type {Sent} */ sent) => `${sent.act} ${sent.requestId}`;
  const numbers = stored.tickets.map((row) => Number(row.number)).sort((one, other) => one - other);
  const gaps = numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? number - 1;
    return number === before + 1 ? [] : [`${number} follows ${before}`];
  });
  if (numbers.length > 0 && stored.last !== numbers.at(-1))
    gaps.push(`the counter is at ${stored.last}, and the last ticket is ${numbers.at(-1)}`);
  return {
    acknowledged: acknowledged.length,
    lost: done.filter(({ sent, times }) => sent.answer && times === 0).map(({ sent }) => name(sent)),
    doubled: done.filter(({ times }) => times > 1).map(({ sent, times }) => `${name(sent)}: ${times}`),
    half: [...stored.tickets.flatMap((ticket) => brokenParts(stored, ticket)), ...strays(stored)],
    gaps,
  };
};

/** What waits or is in hand: mails, and jobs of ours. */
const WAITING = `select 'desk_outbox_mails' as place, locked_until from desk_outbox_mails
    where sent_at is null and failed_at is null
  union all select 'desk_jobs', locked_until from desk_jobs
    where done_at is null and failed_at is null and kind = 'faults.count'`;

/**
 * Lets go what a dead process had claimed, as its lease would after some minutes, and waits until every mail went out
 * and every job is done.
 * @param {Place} place
 */
export const settle = async (place) => {
  let quiet = 0;
  let left = Infinity;
  let endMs = Date.now() + SETTLE_MS;
  for (;;) {
    const waiting = await place.sql(WAITING);
    if (waiting.length === 0) return;
    const isMoving = waiting.length !== left;
    if (isMoving) endMs = Date.now() + SETTLE_MS;
    left = waiting.length;
    if (Date.now() > endMs) throw new Error(`${waiting.length} mails or jobs were left`);
    // a living worker takes one after the other: when for a second nothing moved, whoever holds these has died
    quiet = isMoving || waiting.some((row) => row.locked_until === null) ? 0 : quiet + 1;
    if (quiet >= 10) {
      for (const table of ['desk_outbox_mails', 'desk_jobs'])
        await place.sql(`update ${table} set locked_until = created_at where locked_until is not null`);
      quiet = 0;
    }
    await sleep(100);
  }
};

/**
 * Mails that the server has and nobody noted: they will go out a second time. Read right after a death, before anybody
 * takes over.
 * @param {Place} place @returns {Promise<string[]>} Message-IDs
 */
export const takenUnnoted = async (place) => {
  const taken = place.mails();
  const waiting = await place.sql('select message_id from desk_outbox_mails where sent_at is null');
  return waiting.map((row) => row.message_id).filter((id) => taken.has(id));
};

/**
 * Each mail of the outbox went out under its one Message-ID, and none that is not there.
 * @param {Place} place
 * @returns {Promise<{ sent: number, lost: string[], doubled: string[], strange: string[] }>}
 */
export const countMails = async (place) => {
  const taken = place.mails();
  const rows = await place.sql('select message_id from desk_outbox_mails');
  const known = new Set(rows.map((row) => row.message_id));
  return {
    sent: taken.size,
    lost: [...known].filter((id) => !taken.has(id)),
    doubled: [...taken].filter(([, times]) => times > 1).map(([id]) => id),
    strange: [...taken.keys()].filter((id) => !known.has(id)),
  };
};
