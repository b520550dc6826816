/** What a column means, in both languages: from its kind, and for a few from what it counts. */
import type { Column, ColumnKind, Label } from '../export/shape';

const BY_KIND: Readonly<Record<ColumnKind, Label>> = {
  integer: {
    ja: '整数。空は値がないことを表します。',
    en: 'Whole number. Empty means no value, which is not zero.',
  },
  number: { ja: '数。空は値がないことを表します。', en: 'Number. Empty means no value, which is not zero.' },
  text: { ja: '文字列。', en: 'Text.' },
  boolean: { ja: 'true(はい)または false(いいえ)。', en: 'true or false.' },
  date: { ja: '日付(YYYY-MM-DD)。', en: 'Day (YYYY-MM-DD).' },
  time: { ja: '事務所の現地の時刻(HH:mm:ss.SSS)。', en: 'Time of day at the office (HH:mm:ss.SSS).' },
  instant: { ja: '日時(ISO 8601、UTC)。', en: 'Instant (ISO 8601, UTC).' },
  localInstant: {
    ja: '事務所の現地の日時(ISO 8601、時差つき)。',
    en: "The same instant on the office's clock (ISO 8601 with its offset).",
  },
  json: {
    ja: 'JSON。CSV では1つのセルに JSON の文字列で入ります。',
    en: 'JSON; in CSV as JSON text in one cell.',
  },
  code: { ja: 'コード。コード表は codes.csv。', en: 'Code; the code table is codes.csv.' },
  label: { ja: 'コードの表示名。', en: 'The label of the code.' },
};

/** Units, where a number counts something. */
const UNITS: Readonly<Record<string, Label>> = {
  pcs_reported: { ja: '台', en: 'machines' },
  servers_reported: { ja: '台', en: 'machines' },
  printers_reported: { ja: '台', en: 'machines' },
  seats: { ja: '本', en: 'seats' },
  first_answer_minutes: { ja: '分', en: 'minutes' },
  entitlement: { ja: '本', en: 'seats' },
};

/** The unit of a column's numbers; nothing where they have none. */
export const unitOf = (column: Column): Label | undefined => UNITS[column.name];

/** A sentence or two in both languages. */
export function meaningOf(column: Column): Label {
  const { ja, en } = BY_KIND[column.kind];
  const unit = unitOf(column);
  const target = column.pointsAt;
  return {
    ja: [ja, unit && `単位: ${unit.ja}。`, target && `${target} の行を指します。`].filter(Boolean).join(''),
    en: [en, unit && `Unit: ${unit.en}.`, target && `Points at a row of ${target}.`]
      .filter(Boolean)
      .join(' '),
  };
}
