/** The addresses of the desk's pages in the admin. */
import type { QueueAnswer, QueueSearch, QueueView, SavedViewKey } from '@kaigai-desk/domain';

const DESK = '/plugins/tickets';

/** One page of a list, or of what a search finds there. */
export function queueAddress(
  view: QueueView | SavedViewKey,
  page = 1,
  search: QueueSearch | null = null,
): string {
  const query = new URLSearchParams({ view });
  if (page > 1) query.set('page', String(page));
  if (search !== null) {
    query.set('search', search.text);
    query.set('within', search.within);
  }
  return `${DESK}?${query.toString()}`;
}
export const conversationAddress = (number: number): string => `${DESK}/conversations/${number}`;
export const OPEN_ADDRESS = `${DESK}/new`;
export const NEW_VIEW_ADDRESS = `${DESK}/views/new`;
export const viewAddress = (id: string): string => `${DESK}/views/${id}`;

/** Where a conversation was opened from, carried in the history state, so that 'back' leads to the same list. */
export interface CameFrom {
  readonly view: QueueView | SavedViewKey;
  readonly page: number;
  readonly search?: QueueSearch | null;
  /** The numbers of that page as they stood there: what has left the list meanwhile still has its place. */
  readonly rows?: readonly number[];
  readonly pageCount?: number;
}

/** A page of a list, as what is opened from it remembers it. */
export const cameFromOf = ({ view, page, pageCount, search, rows }: QueueAnswer): CameFrom => ({
  ...{ view, page, pageCount, search },
  rows: rows.map(({ number }) => number),
});
