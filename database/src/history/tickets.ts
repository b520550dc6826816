/**
 * Invented tickets of days gone by, made from the texts, the offices and a seed. Pure: the same options give the same
 * tickets, to the second. Nothing here writes.
 */
import type { Channel } from '@kaigai-desk/domain';
import { agentAt, DAY, isDaytimeAt, isOpenAt, MINUTE, momentOn, momentOutside } from './hours';
import type { HistoryAgent } from './names';
import { historyOffices, type HistoryOffice, type HistoryPerson } from './offices';
import { randomOf, uuidOf, type Random } from './random';
import type { HistoryText } from './text';
import { TEXTS } from './texts';
import { wordsOf } from './words';
import { timelineOf, type HistoryStep } from './timeline';

export interface HistoryOptions {
  readonly seed: string;
  /** Milliseconds. Nothing in the history lies after this instant. */
  readonly now: number;
  /** How many tickets. */
  readonly count: number;
}

export interface HistoryTicket {
  readonly requestId: string;
  /** Which kind of request, and which text of it. */
  readonly text: string;
  readonly office: HistoryOffice;
  readonly requester: HistoryPerson;
  readonly channel: Channel;
  readonly isUrgent: boolean;
  readonly subject: string;
  readonly body: string;
  readonly receivedAt: number;
  /** When it was written down: for a call or a mail some minutes later, by an agent. */
  readonly openedAt: number;
  /** None where the requester opened it in the portal. */
  readonly openedBy: HistoryAgent | undefined;
  readonly steps: readonly HistoryStep[];
}

/** No text is used more often than this within a month, as long as the whole history fits into ten years or so. */
const USES_A_MONTH = 5;
const MONTH = 30 * DAY;
const MONTHS_AT_MOST = 130;
/** The demo's own tickets are the newest. */
const QUIET_AT_THE_END = 75 * MINUTE;
/** So many of a month are so new that nobody has looked at them. */
const FRESH = 4;

interface NamedText extends HistoryText {
  readonly id: string;
}
const ALL_TEXTS: readonly NamedText[] = Object.entries(TEXTS).flatMap(([kind, texts]) =>
  texts.map((text, index) => ({ ...text, id: `${kind}-${index + 1}` })),
);

/** Every text once, in a new order, as often as it takes. */
const deckOf = (count: number, random: Random): readonly NamedText[] =>
  Array.from({ length: Math.ceil(count / ALL_TEXTS.length) }, () => random.shuffled(ALL_TEXTS))
    .flat()
    .slice(0, count);

/** Offices with their lots: one with four times as many PCs has twice as many. */
interface Lots {
  readonly offices: readonly [HistoryOffice, ...HistoryOffice[]];
  readonly total: number;
}
const lotsOf = (offices: Lots['offices']): Lots => ({
  offices,
  total: offices.reduce((sum, { pcs }) => sum + Math.sqrt(pcs), 0),
});
function officeByLot({ offices, total }: Lots, random: Random): HistoryOffice {
  let left = random.next() * total;
  return offices.find(({ pcs }) => (left -= Math.sqrt(pcs)) < 0) ?? offices[0];
}

function channelOf(text: HistoryText, random: Random): Channel {
  if (text.isCall) return random.isLikely(0.75) ? 'phone' : 'teamsCall';
  const lot = random.next();
  return lot < 0.7 ? 'web' : lot < 0.9 ? 'mail' : 'teamsChat';
}

interface Slot {
  readonly text: NamedText;
  readonly office: HistoryOffice;
  readonly receivedAt: number;
  readonly isFresh: boolean;
}

const TRIES = 400;

/** Finds an office and an instant for a text: in the office's hours, or for an urgent text sometimes outside them. */
function slotOf(text: NamedText, lots: Lots, [from, to]: readonly [number, number], random: Random): Slot {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const office = officeByLot(lots, random);
    const day = from + random.next() * (to - from);
    const isOutside = text.isUrgent === true && random.isLikely(0.3);
    const receivedAt = isOutside ? momentOutside(office, day, random) : momentOn(office, day, random);
    if (receivedAt !== undefined && receivedAt >= from && receivedAt < to) {
      return { text, office, receivedAt, isFresh: false };
    }
  }
  throw new Error('No office works in these days.');
}

/** Texts for the last two hours, in offices that are open just then; while all the world is shut, an urgent one. */
function freshSlots(
  deck: readonly NamedText[],
  offices: readonly HistoryOffice[],
  end: number,
  random: Random,
): readonly Slot[] {
  const isQuiet = !offices.some((office) => isOpenAt(office, end));
  const fitting = deck.filter(({ isCall, isUrgent }) => !isCall && (isUrgent ?? false) === isQuiet);
  return fitting.slice(0, isQuiet ? 1 : FRESH).flatMap((text) => {
    const receivedAt = end - random.between(0, 100) * MINUTE - random.between(0, 59) * 1000;
    const [first, ...rest] = offices.filter((office) =>
      isQuiet ? isDaytimeAt(office, receivedAt) : isOpenAt(office, receivedAt),
    );
    return first ? [{ text, office: random.pick([first, ...rest]), receivedAt, isFresh: true }] : [];
  });
}

function ticketOf(seed: string, slot: Slot, now: number): HistoryTicket {
  const { text, office, receivedAt, isFresh } = slot;
  const requestId = uuidOf(`${seed} ${text.id} ${office.code} ${receivedAt}`);
  const random = randomOf(requestId);
  const requester = random.pick(office.staff[text.language]);
  const channel = channelOf(text, random);
  const isByAgent = channel !== 'web';
  const openedAt = isByAgent ? receivedAt + random.between(2, 9) * MINUTE : receivedAt;
  const openedBy = isByAgent ? agentAt(openedAt, undefined, random) : undefined;
  const words = wordsOf(office, requester, text.language, random);
  const steps = isFresh
    ? []
    : timelineOf({ requestId, text, office, openedAt, openedBy, channel, now, words, random });
  return {
    requestId,
    text: text.id,
    office,
    requester,
    channel,
    isUrgent: text.isUrgent ?? false,
    subject: words.fill(text.subject),
    body: words.fill(text.body),
    receivedAt,
    openedAt,
    openedBy,
    steps,
  };
}

/**
 * The tickets in the order in which they came in, made month by month, so that a long history needs no more memory
 * than a short one. A month is 30 days; the last one ends an hour before `now`.
 * @throws RangeError for a count below one
 */
export function* history({ seed, now, count }: HistoryOptions): Generator<HistoryTicket> {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${count} is no number of tickets.`);
  const lots = lotsOf(historyOffices());
  const months = Math.min(MONTHS_AT_MOST, Math.ceil(count / (ALL_TEXTS.length * USES_A_MONTH)));
  for (let month = 0; month < months; month += 1) {
    const share = Math.floor((count * (month + 1)) / months) - Math.floor((count * month) / months);
    const end = now - QUIET_AT_THE_END - (months - 1 - month) * MONTH;
    const monthSeed = `${seed} ${month}`;
    const random = randomOf(monthSeed);
    const deck = deckOf(share, random);
    const fresh = month === months - 1 ? freshSlots(deck, lots.offices, end, random) : [];
    const others = [...deck];
    for (const { text } of fresh) others.splice(others.indexOf(text), 1);
    const slots = [...others.map((text) => slotOf(text, lots, [end - MONTH, end], random)), ...fresh];
    slots.sort((one, other) => one.receivedAt - other.receivedAt);
    for (const slot of slots) yield ticketOf(monthSeed, slot, now);
  }
}
