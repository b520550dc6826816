/** The keys of a page, as data: what they are called, what they do, and which of them an event of the keyboard means. */

/** A key that works somewhere on a page. It is declared where it is bound, so that the list of keys is what works. */
export interface PageKey {
  /** `event.key` in lower case; `shift+j` where the two differ; `mod+enter` from every field of a form. */
  readonly key: string;
  /** What it does, in the reader's language. */
  readonly label: string;
  /** The heading under which it is listed. */
  readonly group: string;
  /** Null where the browser does it by itself: it is listed, not bound. */
  readonly act: (() => void) | null;
  /** It may be held down: the others act once. */
  readonly isRepeatable?: boolean;
  /** Not listed by itself: another one's label names it. */
  readonly isQuiet?: boolean;
}

/** What of an event of the keyboard decides. */
export interface Pressed {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/** True while an input method is still converting: such a key belongs to it, not to us. */
export const isComposing = (event: Pick<Pressed, 'isComposing' | 'keyCode'>): boolean =>
  event.isComposing || event.keyCode === 229;

/** True for Ctrl+Enter, or ⌘+Enter, that nobody composes with. */
export const isSendChord = (event: Pressed): boolean =>
  !isComposing(event) && event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey;

/**
 * The key of a page that was pressed; undefined while something is converted, and with Ctrl, ⌘ or Alt, whose chords belong
 * to the browser.
 */
export function keyPressed(event: Pressed, keys: readonly PageKey[]): PageKey | undefined {
  if (isComposing(event) || event.defaultPrevented) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const name = event.key.toLowerCase();
  const named = (wanted: string) => keys.find(({ key, act }) => key === wanted && act !== null);
  return (event.shiftKey ? named(`shift+${name}`) : undefined) ?? named(name);
}

/** Keys that were given two meanings. */
export const doubledKeys = (keys: readonly PageKey[]): readonly string[] => [
  ...new Set(keys.map(({ key }) => key).filter((key, at, all) => all.indexOf(key) !== at)),
];

const CAPS: Readonly<Record<string, string>> = {
  escape: 'Esc',
  enter: 'Enter',
  shift: 'Shift',
  mod: 'Ctrl / ⌘',
};

/** What stands on the caps of a key: `Shift`, `J`. */
export const capsOf = (key: string): readonly string[] =>
  key.split('+').map((part) => CAPS[part] ?? part.toUpperCase());

/** The keys by their headings, each in the order in which it was declared first. */
export function keysByGroup(
  keys: readonly PageKey[],
): readonly { readonly group: string; readonly keys: readonly PageKey[] }[] {
  const listed = keys.filter(({ isQuiet }) => isQuiet !== true);
  return [...new Set(listed.map(({ group }) => group))].map((group) => ({
    group,
    keys: listed.filter((key) => key.group === group),
  }));
}
