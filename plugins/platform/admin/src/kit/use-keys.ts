import { useEffect, useRef } from 'react';

const TYPING =
  'input:not([type=checkbox]),textarea,select,[contenteditable],[role=combobox],[role=menu],[role=listbox],[role=dialog]';

/** True while an input method is still converting: such a key belongs to it, not to us. */
export const isComposing = (event: { readonly isComposing: boolean; readonly keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;

/**
 * Single keys of a page, by `event.key` in lower case; `shift+j` where the two differ. They stay quiet while something is
 * typed or converted, with another modifier, and inside menus and dialogs.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.target instanceof Element && event.target.closest(TYPING) !== null) return;
      const key = event.key.toLowerCase();
      const act = (event.shiftKey ? latest.current[`shift+${key}`] : undefined) ?? latest.current[key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
