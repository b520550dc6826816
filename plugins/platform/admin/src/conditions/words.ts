/** Words of the condition editor, which serves in many places and so has a catalogue of its own. */
import type { Language, Match } from '@kaigai-desk/domain';

export interface EditorWords {
  readonly matches: Readonly<Record<Match, string>>;
  readonly matchLabel: string;
  readonly groupMatchLabel: string;
  readonly field: string;
  readonly comparison: string;
  readonly value: string;
  readonly amount: string;
  readonly unit: string;
  readonly row: (n: number) => string;
  readonly group: (n: number) => string;
  readonly addRow: string;
  readonly addGroup: string;
  readonly addRowTo: (n: number) => string;
  readonly removeRow: (n: number) => string;
  readonly removeGroup: (n: number) => string;
  readonly remove: string;
  readonly choose: string;
  readonly filter: string;
  readonly nothingFound: string;
  readonly sentence: string;
  readonly unfinished: string;
}

export const EDITOR_WORDS: Readonly<Record<Language, EditorWords>> = {
  ja: {
    matches: { all: 'すべてに当てはまる', any: 'いずれかに当てはまる' },
    matchLabel: '次の条件の',
    groupMatchLabel: 'このグループの条件の',
    field: '項目',
    comparison: '比べ方',
    value: '値',
    amount: '長さ',
    unit: '単位',
    row: (n) => `条件 ${n}`,
    group: (n) => `グループ ${n}`,
    addRow: '条件を追加',
    addGroup: 'グループを追加',
    addRowTo: (n) => `グループ ${n} に条件を追加`,
    removeRow: (n) => `条件 ${n} を外す`,
    removeGroup: (n) => `グループ ${n} を外す`,
    remove: '外す',
    choose: '選んでください',
    filter: '絞り込む',
    nothingFound: '見つかりません',
    sentence: '文にすると',
    unfinished: '条件がまだそろっていません。',
  },
  en: {
    matches: { all: 'all of these', any: 'any of these' },
    matchLabel: 'What is shown matches',
    groupMatchLabel: 'This group matches',
    field: 'Field',
    comparison: 'Comparison',
    value: 'Value',
    amount: 'Length',
    unit: 'Unit',
    row: (n) => `Row ${n}`,
    group: (n) => `Group ${n}`,
    addRow: 'Add a row',
    addGroup: 'Add a group',
    addRowTo: (n) => `Add a row to group ${n}`,
    removeRow: (n) => `Remove row ${n}`,
    removeGroup: (n) => `Remove group ${n}`,
    remove: 'Remove',
    choose: 'Please choose',
    filter: 'Filter',
    nothingFound: 'Nothing found',
    sentence: 'In words',
    unfinished: 'The condition is not complete yet.',
  },
};
