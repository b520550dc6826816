import { useCallback, useRef, useState } from 'react';
import { newRequestId } from '@kaigai-desk/platform/admin-kit';
import type { Draft } from './kept';

const fresh = (): Draft => ({
  text: '',
  requestId: newRequestId(),
  tried: null,
  cannedReplyId: null,
  kept: null,
});

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function read(key: string): Draft {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return fresh();
    const { text, requestId, tried, cannedReplyId, kept } = stored as Partial<Record<keyof Draft, unknown>>;
    if (typeof text !== 'string' || typeof requestId !== 'string') return fresh();
    return {
      text,
      requestId,
      tried: textOrNull(tried),
      cannedReplyId: textOrNull(cannedReplyId),
      kept: typeof kept === 'object' ? (kept as Draft['kept']) : null,
    };
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
    (next: Draft, isStored = true) => {
      latest.current = next;
      setDraft(next);
      write(key, isStored ? next : null);
    },
    [key],
  );
  const change = useCallback(
    (part: Partial<Draft>) => {
      const next = { ...latest.current, ...part };
      put(next.text === '' ? { ...next, cannedReplyId: null } : next);
    },
    [put],
  );
  return {
    draft,
    latest,
    /** Changes parts of it; a text that was emptied is begun from nothing. */
    change,
    type: useCallback((text: string) => change({ text }), [change]),
    /** Called before a try; the id stays the same for the next one. */
    markTried: useCallback(() => put({ ...latest.current, tried: latest.current.text }), [put]),
    /** The composition is done: the next one begins empty, under a new id. */
    clear: useCallback(() => put(fresh(), false), [put]),
    /** Keeps the text, under a new id: it is a composition of its own. */
    renew: useCallback(() => put({ ...fresh(), text: latest.current.text }), [put]),
  };
}
