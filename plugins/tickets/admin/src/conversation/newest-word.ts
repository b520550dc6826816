import type { ConversationAnswer, DeskMessage } from '@kaigai-desk/domain';

/** What a public word is sent with: the last one on this page. A word to less than everything is refused. */
export function seenWord({ messages }: ConversationAnswer): { readonly seenMessageId?: string } {
  const seen = messages.findLast((message) => !message.isNote);
  return seen ? { seenMessageId: seen.id } : {};
}

/** Public words of others that are not among those which stood there when a form was opened. */
export const arrivedSince = (
  { messages }: ConversationAnswer,
  known: ReadonlySet<string>,
): readonly DeskMessage[] =>
  messages.filter((message) => !message.isNote && !message.isOwn && !known.has(message.id));
