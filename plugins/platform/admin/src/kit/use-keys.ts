import { useEffect, useRef, type KeyboardEvent as FieldEvent } from 'react';
import { isSendChord, keyPressed, type PageKey } from './keys';

const TYPING =
  'input:not([type=checkbox]),textarea,select,[contenteditable],[role=combobox],[role=menu],[role=listbox],[role=dialog]';

/** What is bound now, by everything that is on the page. */
const declared = new Set<{ readonly current: readonly PageKey[] }>();

/** The keys that work on the page as it stands. */
export const keysHere = (): readonly PageKey[] => [...declared].flatMap(({ current }) => current);

function useDeclared(keys: readonly PageKey[]) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    declared.add(latest);
    return () => {
      declared.delete(latest);
    };
  }, []);
  return latest;
}

/**
 * Single keys of a page. They stay quiet while something is typed or converted, with a modifier of the browser, and inside
 * menus and dialogs.
 */
export function useKeys(keys: readonly PageKey[]): void {
  const latest = useDeclared(keys);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest(TYPING) !== null) return;
      const key = keyPressed(event, latest.current);
      if (key === undefined) return;
      event.preventDefault();
      if (!event.repeat || key.isRepeatable) key.act?.();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [latest]);
}

/**
 * Ctrl+Enter, or ⌘+Enter, from every field of a form.
 * @returns what the form listens with
 */
export function useSendKey(key: Omit<PageKey, 'key' | 'act'>, send: () => void) {
  useDeclared([{ ...key, key: 'mod+enter', act: send }]);
  return (event: FieldEvent) => {
    if (!isSendChord({ ...pick(event), isComposing: event.nativeEvent.isComposing })) return;
    event.preventDefault();
    send();
  };
}

const pick = ({ key, keyCode, ctrlKey, metaKey, altKey, shiftKey, repeat }: FieldEvent) => ({
  key,
  keyCode,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  repeat,
  defaultPrevented: false,
});
