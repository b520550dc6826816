/** Which text stands in the box: what this tab holds, or what the server keeps from elsewhere. */
import type { DraftCard, DraftKind } from '@kaigai-desk/domain';

/** A text as this tab holds it. */
export interface Draft {
  readonly text: string;
  /** Goes with every try to send this composition. */
  readonly requestId: string;
  /** The text of the last try, while its outcome is not known to be a success. */
  readonly tried: string | null;
  /** The canned reply that it was begun from. */
  readonly cannedReplyId: string | null;
  /** What the server was last known to keep of it, and since when; null before. */
  readonly kept: { readonly text: string; readonly savedAt: string } | null;
}

export type Settled =
  | { readonly kind: 'asItIs' }
  /** The server keeps something newer, from another tab or browser, or taken over from a colleague. */
  | { readonly kind: 'adopt'; readonly draft: Draft }
  /** Somebody else goes on with this text. */
  | { readonly kind: 'takenBy'; readonly name: string };

/** Whether this tab has typed what the server does not know yet. */
export const isUnsaved = ({ text, kept }: Draft): boolean => text !== (kept?.text ?? '');

/**
 * Settles what is shown after the conversation was read. What was typed here and not saved yet is never touched.
 * @param drafts of the conversation, as the server told them
 */
export function settle(draft: Draft, drafts: readonly DraftCard[], kind: DraftKind): Settled {
  if (isUnsaved(draft)) return { kind: 'asItIs' };
  const mine = drafts.find((card) => card.kind === kind && card.isMine);
  if (mine?.requestId != null) {
    const isKnown = draft.kept !== null && mine.savedAt <= draft.kept.savedAt;
    if (isKnown || mine.text === draft.text) return { kind: 'asItIs' };
    const { text, requestId, cannedReplyId, savedAt } = mine;
    return { kind: 'adopt', draft: { text, requestId, tried: null, cannedReplyId, kept: { text, savedAt } } };
  }
  const taker = drafts.find((card) => card.kind === kind && !card.isMine && card.text.startsWith(draft.text));
  return draft.text !== '' && taker ? { kind: 'takenBy', name: taker.authorName } : { kind: 'asItIs' };
}
