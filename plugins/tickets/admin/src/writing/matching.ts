import type { CannedReply } from '@kaigai-desk/domain';

const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();

/** The canned replies that hold every word of a text, those with it in their title first. */
export function matching(replies: readonly CannedReply[], text: string): readonly CannedReply[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const holds = (where: string): boolean => words.every((word) => folded(where).includes(word));
  const inTitle = replies.filter(({ title }) => holds(title));
  return [
    ...inTitle,
    ...replies.filter((reply) => !inTitle.includes(reply) && holds(`${reply.title} ${reply.text}`)),
  ];
}
