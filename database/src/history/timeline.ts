/** When each step of a conversation happened, and how far it has come. */
import { isCall, RESOLVED_STAYS_DAYS, type Channel } from '@kaigai-desk/domain';
import { agentAt, DAY, HOUR, isOpenAt, MINUTE, withinHours } from './hours';
import type { HistoryAgent } from './names';
import type { HistoryOffice } from './offices';
import { uuidOf, type Random } from './random';
import type { HistoryText, TextStep } from './text';
import type { Words } from './words';

export type HistoryStep = { readonly at: number } & (
  | {
      readonly act: 'answer';
      readonly by: HistoryAgent;
      readonly requestId: string;
      readonly body: string;
      readonly nextState: 'waitingRequester' | 'resolved' | 'open';
    }
  | {
      readonly act: 'note';
      readonly by: HistoryAgent;
      readonly requestId: string;
      readonly body: string;
    }
  | {
      readonly act: 'handToHq';
      readonly by: HistoryAgent;
      readonly requestId: string;
      readonly body: string;
    }
  | {
      readonly act: 'handToVendor';
      readonly by: HistoryAgent;
      readonly requestId: string;
      readonly body: string;
    }
  | { readonly act: 'word'; readonly requestId: string; readonly body: string }
  | { readonly act: 'move'; readonly by: HistoryAgent; readonly to: 'resolved' }
  | { readonly act: 'close' }
);

interface Opened {
  readonly requestId: string;
  readonly text: HistoryText;
  readonly office: HistoryOffice;
  readonly openedAt: number;
  readonly openedBy: HistoryAgent | undefined;
  readonly channel: Channel;
  readonly now: number;
  readonly words: Words;
  readonly random: Random;
}

/** Most waits are short and a few are long: between `least` and `most`, the middle one near the geometric mean. */
const waitOf = (least: number, most: number, random: Random): number =>
  Math.round(least * (most / least) ** random.next());

/** How long the step took after the one before it, in milliseconds. */
function delayOf(step: TextStep, before: TextStep | undefined, { text, channel, random }: Opened): number {
  switch (step.act) {
    case 'word':
      return text.isUrgent ? waitOf(5 * MINUTE, 40 * MINUTE, random) : waitOf(20 * MINUTE, 26 * HOUR, random);
    case 'note':
      return waitOf(4 * MINUTE, 40 * MINUTE, random);
    case 'move':
      return waitOf(10 * MINUTE, 3 * HOUR, random);
    case 'handToHq':
    case 'handToVendor':
      return waitOf(MINUTE, 12 * MINUTE, random);
    case 'answer':
      if (text.isUrgent) return waitOf(4 * MINUTE, 25 * MINUTE, random);
      if (before?.act === 'handToVendor') return waitOf(9 * HOUR, 5 * DAY, random);
      if (before?.act === 'handToHq') return waitOf(5 * HOUR, 3 * DAY, random);
      if (!before && isCall(channel)) return waitOf(2 * MINUTE, 30 * MINUTE, random);
      return waitOf(12 * MINUTE, 5 * HOUR, random);
  }
}

/** Younger than this, a conversation may still wait for somebody; an older one has come to its end. */
const PATIENCE = 9 * DAY;
const PATIENCE_IF_URGENT = 6 * HOUR;
/** Of those that could wait for somebody, so many do. */
const STILL_WAITING = { requester: 0.4, others: 0.7 };
/** Of those that wait for an office that is open, so many have been answered by it just now. */
const JUST_ANSWERED = 0.6;

interface Stop {
  /** How many steps there are. */
  readonly after: number;
  /** The instant of the last one, where it is not left to chance. */
  readonly lastAt?: number;
}

/** How many steps there are up to each one that fits, itself included. */
const placesOf = (steps: readonly TextStep[], fits: (step: TextStep) => boolean): readonly number[] =>
  steps.flatMap((step, index) => (fits(step) ? [index + 1] : []));

/**
 * Where a conversation stands still for now: at an answer that waits for the requester, at the requester's word that
 * the desk has not read yet, or where it was handed to head office or a vendor.
 */
function stopOf({ text, office, openedAt, now, random }: Opened): Stop {
  const handedOn = placesOf(text.steps, (step) => step.act === 'handToHq' || step.act === 'handToVendor');
  const asked = placesOf(
    text.steps,
    (step) => step.act === 'answer' && step.nextState === 'waitingRequester',
  );
  const [first, ...rest] = handedOn.length > 0 ? handedOn : asked;
  const share = handedOn.length > 0 ? STILL_WAITING.others : STILL_WAITING.requester;
  const age = now - openedAt;
  const patience = text.isUrgent ? PATIENCE_IF_URGENT : PATIENCE;
  if (first === undefined || age > patience || !random.isLikely(share)) return { after: Infinity };
  const after = random.pick([first, ...rest]);
  const lastAt = now - random.between(4, 150) * MINUTE - random.between(0, 59) * 1000;
  const isAnswered =
    age > DAY &&
    text.steps[after]?.act === 'word' &&
    isOpenAt(office, lastAt) &&
    random.isLikely(JUST_ANSWERED);
  return isAnswered ? { after: after + 1, lastAt } : { after };
}

const authored = (step: TextStep, at: number, by: HistoryAgent, said: string, words: Words): HistoryStep => {
  switch (step.act) {
    case 'word':
      return { at, act: 'word', requestId: said, body: words.fill(step.body) };
    case 'note':
    case 'handToHq':
    case 'handToVendor':
      return { at, act: step.act, by, requestId: said, body: words.fill(step.body) };
    case 'answer':
      return { ...step, at, by, requestId: said, body: words.letter(step.body) };
    case 'move':
      return { at, act: 'move', by, to: step.to };
  }
};

/** Whether a conversation that ends with this step is settled. */
const settles = (step: TextStep | undefined): boolean =>
  (step?.act === 'answer' && step.nextState === 'resolved') || step?.act === 'move';

/** The steps that have happened by `now`, and the closing of what was resolved long ago. */
export function timelineOf(opened: Opened): readonly HistoryStep[] {
  const { requestId, text, office, now, words, random } = opened;
  const stop = stopOf(opened);
  const steps: HistoryStep[] = [];
  let at = opened.openedAt;
  let agent = opened.openedBy;
  for (const [index, step] of text.steps.entries()) {
    at += delayOf(step, text.steps[index - 1], opened);
    const isOfficeWord = step.act === 'word';
    if (isOfficeWord && !text.isUrgent) at = withinHours(office, at, random);
    if (index === stop.after - 1 && stop.lastAt !== undefined) at = stop.lastAt;
    if (at > now || index >= stop.after) return steps;
    const by = agentAt(at, agent, random);
    if (!isOfficeWord) agent = by;
    steps.push(authored(step, at, by, uuidOf(`${requestId} ${index}`), words));
  }
  const closesAt = at + RESOLVED_STAYS_DAYS * DAY;
  return settles(text.steps.at(-1)) && closesAt <= now ? [...steps, { at: closesAt, act: 'close' }] : steps;
}
