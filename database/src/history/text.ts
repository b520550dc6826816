/**
 * The words that conversations of the history are written in, so that one fits on a few lines and is easy to change.
 *
 * Braces stand for what differs from ticket to ticket: `{me}` 'ロンドン事務所の山田です。', `{name}`, `{first}` and
 * `{family}` the requester, `{contact}` a colleague hired there, `{newcomer}` and `{newFamily}` somebody whom nobody
 * knows yet. Answers of the desk get their salutation by themselves.
 */
import type { Language } from '@kaigai-desk/domain';

export type TextStep =
  | {
      readonly act: 'answer';
      readonly body: string;
      readonly nextState: 'waitingRequester' | 'resolved' | 'open';
    }
  | { readonly act: 'note'; readonly body: string }
  | { readonly act: 'word'; readonly body: string }
  | { readonly act: 'handToHq'; readonly body: string }
  | { readonly act: 'handToVendor'; readonly body: string }
  | { readonly act: 'move'; readonly to: 'resolved' };

export interface HistoryText {
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly steps: readonly TextStep[];
  /** Office staff may write it outside their working hours. */
  readonly isUrgent?: boolean;
  /** An agent wrote down what was said on the phone. */
  readonly isCall?: boolean;
}

type Pair = (subject: string, body: string, ...steps: readonly TextStep[]) => HistoryText;
const pair =
  (language: Language): Pair =>
  (subject, body, ...steps) => ({ language, subject, body, steps });

/** A conversation in Japanese, as staff sent from Japan write. */
export const ja = pair('ja');
/** A conversation in English, as staff hired on the spot write. */
export const en = pair('en');
export const urgent = (text: HistoryText): HistoryText => ({ ...text, isUrgent: true });
export const call = (text: HistoryText): HistoryText => ({ ...text, isCall: true });

/** An answer of the desk that asks or waits for the requester. */
export const asks = (body: string): TextStep => ({ act: 'answer', body, nextState: 'waitingRequester' });
/** An answer after which it is still the desk's turn. */
export const tells = (body: string): TextStep => ({ act: 'answer', body, nextState: 'open' });
/** An answer that settles it. */
export const solves = (body: string): TextStep => ({ act: 'answer', body, nextState: 'resolved' });
/** A word of the requester. */
export const says = (body: string): TextStep => ({ act: 'word', body });
/** A note that the office never sees. */
export const note = (body: string): TextStep => ({ act: 'note', body });
/** A question to head office, which agents write in Japanese. */
export const toHq = (question: string): TextStep => ({ act: 'handToHq', body: question });
/** A request to the office's vendor, and how it went there: the past mails nobody. */
export const toVendor = (request: string): TextStep => ({ act: 'handToVendor', body: request });
/** Settled once more without a word, after the requester's thanks opened it again. */
export const settled: TextStep = { act: 'move', to: 'resolved' };
