import { createContext } from 'svelte';
import type { Language } from '@kaigai-desk/domain';
import type { Key, Messages, Source } from './ja';
import { fill, type ParametersOf } from './translate';

export type { Key, Messages };

type Values<K extends Key> = [ParametersOf<Source[K]>] extends [never]
  ? []
  : [values: Readonly<Record<ParametersOf<Source[K]>, string | number>>];

/** Reads a text of the catalogue in the reader's language. */
export type Translate = <K extends Key>(key: K, ...values: Values<K>) => string;

/** The catalogue of one language; only the reader's is sent to the browser. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'ja' ? (await import('./ja')).messages : (await import('./en')).messages;
}

/**
 * A translator over a catalogue.
 * @param messages called at every read, so that a page follows a change of language
 */
export function translator(messages: () => Messages): Translate {
  return (key, ...[values]) => fill(messages()[key], values);
}

const [readText, provideText] = createContext<Translate>();

export { provideText };

/** The translator of this request: `const t = useText()`. */
export const useText = (): Translate => readText();
