/** Views of the queue that leads and HQ IT make: a name in both languages and a condition. */
import * as v from 'valibot';
import type { ConditionChoices } from '../conditions/catalogue';
import { Condition } from '../conditions/condition';
import { textField } from '../text';
import type { FieldIssue } from './commands';

/** Most saved views that are counted and shown. */
export const SAVED_VIEWS_MAX = 30;

const name = textField({ max: 60, lines: 'one' });
const parts = {
  nameJa: name,
  nameEn: name,
  condition: Condition,
  /** Where it stands among the others: the lowest first. */
  position: v.pipe(
    v.number('field.number'),
    v.integer('field.whole'),
    v.minValue(0, 'field.tooSmall'),
    v.maxValue(9999, 'field.tooLarge'),
  ),
  /** Only such a view stands in the list. */
  isActive: v.boolean('field.wrongType'),
};

/** POST /tickets/views (admin) */
export const NewSavedView = v.strictObject(parts, 'field.unknown');
export type NewSavedView = v.InferOutput<typeof NewSavedView>;

/** POST /tickets/views/:id (admin): `revision` is the one that was seen when the change began. */
export const ChangeSavedView = v.strictObject(
  { ...parts, revision: v.pipe(v.number('field.wrongType'), v.integer('field.whole')) },
  'field.unknown',
);
export type ChangeSavedView = v.InferOutput<typeof ChangeSavedView>;

/** POST /tickets/views/matches (admin) */
export const CountMatches = v.strictObject({ condition: Condition }, 'field.unknown');
export type CountMatches = v.InferOutput<typeof CountMatches>;

/** How many tickets match now, for whoever asked. */
export interface MatchesAnswer {
  readonly count: number;
}

/** What the queue's address says for a saved view: `saved:` and its document id. */
export type SavedViewKey = `saved:${string}`;
export const savedViewKey = (id: string): SavedViewKey => `saved:${id}`;
/** Whether an address asks for a saved view at all. */
export const isSavedViewKey = (key: unknown): key is SavedViewKey =>
  typeof key === 'string' && key.startsWith('saved:');
/** The document id in a key of the address; nothing for any other text. */
export const savedViewId = (key: unknown): string | undefined =>
  typeof key === 'string' ? /^saved:([a-z0-9]{1,64})$/.exec(key)?.[1] : undefined;

/** A saved view in the list beside the queue. */
export interface SavedViewCard {
  readonly id: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly isActive: boolean;
  /** Null where its condition names something that is no longer there. */
  readonly count: number | null;
}

/** GET /tickets/views (admin): in their order; those that are switched off only for who may change them. */
export interface SavedViewsAnswer {
  readonly views: readonly SavedViewCard[];
}

/** GET /tickets/views/:id (admin) */
export interface SavedViewAnswer {
  readonly id: string;
  readonly revision: number;
  readonly nameJa: string;
  readonly nameEn: string;
  /** As it is stored: it may no longer be one. */
  readonly condition: unknown;
  readonly position: number;
  readonly isActive: boolean;
  /** What is wrong with it by now; empty while it works. */
  readonly issues: readonly FieldIssue[];
}

/** POST /tickets/views (201), POST /tickets/views/:id */
export interface SavedViewWritten {
  readonly id: string;
  readonly revision: number;
}

/** GET /tickets/condition-choices (admin): the lists behind the fields of a ticket. */
export interface TicketChoicesAnswer {
  readonly choices: ConditionChoices;
}
