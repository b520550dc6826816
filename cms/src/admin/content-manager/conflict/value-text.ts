/** A value of a field in words, for two values side by side. */
import type { Language } from '@kaigai-desk/domain';
import { valueLabel } from '../../../labels';

const NOTHING = '–';
const WORDS = {
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  joined: { ja: '追加:', en: 'Added:' },
  parted: { ja: '外す:', en: 'Removed:' },
} as const;
/** What names a row, the first that there is. */
const NAMES = [
  'name',
  'label',
  'nameJa',
  'nameEn',
  'titleJa',
  'title',
  'labelJa',
  'tag',
  'key',
  'code',
  'documentId',
];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';

const nameOf = (row: unknown): string => {
  if (!isRecord(row)) return String(row);
  const named = NAMES.map((name) => row[name]).find((text) => typeof text === 'string' && text !== '');
  return typeof named === 'string' ? named : String(row['id'] ?? NOTHING);
};

/** One part on one line: its own short values, in their order. */
const partOf = (part: Readonly<Record<string, unknown>>): string =>
  Object.entries(part)
    .filter(([name, value]) => !['id', '__temp_key__', '__component'].includes(name) && !isRecord(value))
    .filter(([, value]) => value !== null && value !== '' && !Array.isArray(value))
    .map(([, value]) => String(value))
    .join(' · ') || NOTHING;

const isPointer = (value: unknown): boolean => isRecord(value) && 'id' in value && 'name' in value;

/**
 * The text of a value.
 * @param value as the events keep it, or as a form of the Content Manager sends it
 */
export function valueText(model: string, field: string, value: unknown, language: Language): string {
  if (isNothing(value)) return NOTHING;
  if (typeof value === 'boolean') return WORDS[value ? 'yes' : 'no'][language];
  if (Array.isArray(value)) {
    if (value.length === 0) return NOTHING;
    return value
      .map((one: unknown) => (isPointer(one) || !isRecord(one) ? nameOf(one) : partOf(one)))
      .join('\n');
  }
  if (!isRecord(value)) return valueLabel(model, field, String(value), language);
  if ('connect' in value) {
    const lines = (['connect', 'disconnect'] as const).flatMap((way) => {
      const rows = Array.isArray(value[way]) ? (value[way] as unknown[]) : [];
      const word = WORDS[way === 'connect' ? 'joined' : 'parted'][language];
      return rows.map((row) => `${word} ${nameOf(row)}`);
    });
    return lines.join('\n') || NOTHING;
  }
  return isPointer(value) ? nameOf(value) : partOf(value);
}
