/** One act on many tickets of the queue, and its undoing. */
import * as v from 'valibot';
import type { ErrorCode } from '../errors';
import { TICKET_STATES } from './states';

/** Most tickets that one act takes. */
export const BULK_MAX = 100;

const id = v.pipe(
  v.string('field.wrongType'),
  v.minLength(1, 'field.required'),
  v.maxLength(64, 'field.tooLong'),
);

const numbers = v.pipe(
  v.array(
    v.pipe(
      v.number('field.wrongType'),
      v.integer('field.whole'),
      v.minValue(1, 'field.tooSmall'),
      v.maxValue(999_999_999, 'field.tooLarge'),
    ),
    'field.wrongType',
  ),
  v.minLength(1, 'field.required'),
  v.maxLength(BULK_MAX, 'field.tooMany'),
  v.check((all) => new Set(all).size === all.length, 'field.twice'),
);

/** Made by the page for one act; a second send under it finds what the first one did, and its undoing names it. */
const bulkId = v.pipe(v.string('field.wrongType'), v.uuid('field.wrongType'));

/** What is done to each: one fact or the state. `assigneeId` null is nobody. */
const act = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('assign'), assigneeId: v.nullable(id) }, 'field.unknown'),
    v.strictObject({ kind: v.literal('tag'), tagId: id }, 'field.unknown'),
    v.strictObject({ kind: v.literal('untag'), tagId: id }, 'field.unknown'),
    v.strictObject(
      { kind: v.literal('move'), state: v.picklist(TICKET_STATES, 'field.unknownChoice') },
      'field.unknown',
    ),
  ],
  'field.unknownChoice',
);
export type BulkAct = v.InferOutput<typeof act>;

/** POST /tickets/bulk (admin) */
export const ActOnMany = v.strictObject({ bulkId, numbers, act }, 'field.unknown');
export type ActOnMany = v.InferOutput<typeof ActOnMany>;

/** POST /tickets/bulk/undo (admin): takes back what an act of the same person did to these tickets. */
export const UndoOnMany = v.strictObject({ bulkId, numbers }, 'field.unknown');
export type UndoOnMany = v.InferOutput<typeof UndoOnMany>;

/** For which tickets it was done, and for which not and why. Each is in exactly one of the two. */
export interface ActedOnMany {
  readonly done: readonly number[];
  readonly left: readonly { readonly number: number; readonly code: ErrorCode }[];
}
