/** The list from which a conversation was opened, and what stands before and after it there. */
import { isSavedViewKey, QUEUE_VIEWS } from '@kaigai-desk/domain';
import type { CameFrom } from '../addresses';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Reads the history state; null for another way in. */
export function readCameFrom(state: unknown): CameFrom | null {
  if (!isRecord(state) || typeof state['page'] !== 'number') return null;
  const named = state['view'];
  const view = isSavedViewKey(named) ? named : QUEUE_VIEWS.find((name) => name === named);
  if (view === undefined) return null;
  const { page, pageCount, rows, search } = state as unknown as CameFrom;
  return {
    ...{ view, page, search: search ?? null },
    ...(typeof pageCount === 'number' ? { pageCount } : {}),
    ...(Array.isArray(rows) ? { rows } : {}),
  };
}

/** A ticket beside this one, and the list as what is opened next remembers it. */
export interface Neighbour {
  readonly number: number;
  readonly cameFrom: CameFrom;
}

/** Where the neighbour stands: on this page of the list, on the page before or after, or nowhere. */
export type Beside =
  | { readonly kind: 'here'; readonly number: number }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'end' };

/**
 * What stands beside a ticket in a page of a list. A ticket that is not in it stands before the first.
 * @param by 1 for the next, -1 for the one before
 */
export function besideOf(number: number, { page, pageCount = 1, rows = [] }: CameFrom, by: 1 | -1): Beside {
  const at = rows.indexOf(number);
  const beside = rows[at + by];
  if (beside !== undefined && at + by >= 0) return { kind: 'here', number: beside };
  const other = page + by;
  const isThere = at !== -1 && other >= 1 && other <= pageCount;
  return isThere ? { kind: 'page', page: other } : { kind: 'end' };
}
