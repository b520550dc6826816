import { useCallback, useRef, useState } from 'react';
import { newRequestId } from './requests';

export interface Draft {
  readonly text: string;
  /** Goes with every try to send this composition. */
  readonly requestId: string;
  /** The text of the last try, while its outcome is not known to be a success. */
  readonly tried: string | null;
}

const fresh = (): Draft => ({ text: '', requestId: newRequestId(), tried: null });

function read(key: string): Draft {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return fresh();
    const { text, requestId, tried } = stored as Partial<Record<keyof Draft, unknown>>;
    if (typeof text !== 'string' || typeof requestId !== 'string') return fresh();
    return { text, requestId, tried: typeof tried === 'string' ? tried : null };
  } catch {
    return fresh();
  }
}

function write(key: string, draft: Draft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage costs the draft on a reload, nothing else.
  }
}

/**
 * A text that survives a reload of the tab until it is sent, with the request id it is sent under.
 * @param key the place in the session storage; the component is to be remounted when it changes
 */
export function useDraft(key: string) {
  const [draft, setDraft] = useState(() => read(key));
  const latest = useRef(draft);
  const put = useCallback(
    (next: Draft, isKept: boolean) => {
      latest.current = next;
      setDraft(next);
      write(key, isKept ? next : null);
    },
    [key],
  );
  return {
    draft,
    type: useCallback((text: string) => put({ ...latest.current, text }, true), [put]),
    /** Called before a try; the id stays the same for the next one. */
    markTried: useCallback(() => put({ ...latest.current, tried: latest.current.text }, true), [put]),
    /** The composition is done: the next one begins empty, under a new id. */
    clear: useCallback(() => put(fresh(), false), [put]),
    /** Keeps the text, under a new id: it is a composition of its own. */
    renew: useCallback(() => put({ ...fresh(), text: latest.current.text }, true), [put]),
  };
}
