/** Ids of the words that describe a field: what `FieldWords.svelte` shows. Undefined for a field without any. */
export const describedBy = (name: string, help?: string, error?: string): string | undefined =>
  [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
