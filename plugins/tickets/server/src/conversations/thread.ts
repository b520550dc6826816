/** The words of a conversation, a page at a time: the newest first to be seen, older ones by the address. */
import type { Core } from '@strapi/strapi';
import { MESSAGE, documentsOf, type MessageRecord } from './records';

/** Most words of a conversation on one page. */
export const THREAD_LENGTH = 1_000;

export interface ThreadPage {
  /** Oldest first. */
  readonly rows: readonly MessageRecord[];
  /** How many stand before them. */
  readonly earlier: number;
  /** Whether they are the newest. */
  readonly isNewest: boolean;
}

type Filters = Readonly<Record<string, unknown>>;

/** What was said before a message; two of one instant stand in the order of their rows. */
const saidBefore = ({ writtenAt, id }: MessageRecord): Filters => ({
  $or: [{ writtenAt: { $lt: writtenAt } }, { writtenAt, id: { $lt: id } }],
});

/**
 * One page of the words that a filter lets through.
 * @param before document id of the message whose page comes next; the newest page where it is null or not among the words
 */
export async function threadPage(
  strapi: Core.Strapi,
  filters: Filters,
  before: string | null,
): Promise<ThreadPage> {
  const messages = documentsOf(strapi, MESSAGE);
  const next =
    before === null
      ? null
      : await messages.findFirst({ filters: { $and: [filters, { documentId: before }] } });
  const asked = next ? { $and: [filters, saidBefore(next)] } : filters;
  const rows = await messages.findMany({
    filters: asked,
    sort: ['writtenAt:desc', 'id:desc'],
    limit: THREAD_LENGTH,
  });
  const isFull = rows.length === THREAD_LENGTH;
  const earlier = isFull ? (await messages.count({ filters: asked })) - rows.length : 0;
  return { rows: rows.reverse(), earlier, isNewest: next === null };
}
