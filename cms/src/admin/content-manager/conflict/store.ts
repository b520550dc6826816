/** The refused save that the page shows, kept outside of React: the store middleware learns of it first. */
import type { Conflict } from '@kaigai-desk/domain';

export interface RefusedSave {
  readonly model: string;
  /** Not there for a single type. */
  readonly documentId: string | undefined;
  readonly conflict: Conflict;
}

let current: RefusedSave | null = null;
const listeners = new Set<() => void>();

/** Shows a refused save, or none any more. */
export function showRefused(next: RefusedSave | null): void {
  if (current === next) return;
  current = next;
  for (const listener of listeners) listener();
}

export const refusedNow = (): RefusedSave | null => current;

/** For `useSyncExternalStore`. */
export function onRefused(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Dispatch = (action: { readonly type: string; readonly payload: unknown }) => unknown;

let send: Dispatch | null = null;

/** The admin's store, as its middleware is given it. */
export function rememberStore(dispatch: Dispatch): void {
  send = dispatch;
}

/** Lets the page read a row anew, with the relations that it points at. @param tag what Strapi calls the row in its cache */
export function readAnew(tag: string): void {
  send?.({ type: 'adminApi/invalidateTags', payload: [{ type: 'Document', id: tag }, 'Relations'] });
}
