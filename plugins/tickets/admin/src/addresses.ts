/** The addresses of the desk's pages in the admin. */
import type { QueueView, SavedViewKey } from '@kaigai-desk/domain';

const DESK = '/plugins/tickets';

export const queueAddress = (view: QueueView | SavedViewKey, page = 1): string =>
  page > 1 ? `${DESK}?view=${view}&page=${page}` : `${DESK}?view=${view}`;
export const conversationAddress = (number: number): string => `${DESK}/conversations/${number}`;
export const OPEN_ADDRESS = `${DESK}/new`;
export const NEW_VIEW_ADDRESS = `${DESK}/views/new`;
export const viewAddress = (id: string): string => `${DESK}/views/${id}`;

/** Where a conversation was opened from, carried in the history state, so that 'back' leads to the same list. */
export interface CameFrom {
  readonly view: QueueView | SavedViewKey;
  readonly page: number;
}
