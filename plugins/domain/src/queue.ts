/** What a person does about rows of a queue (mails, jobs) that did not get done. */
import * as v from 'valibot';

/** POST …/retry and …/give-up (admin), for one or many. */
export const RowsChosen = v.strictObject(
  {
    ids: v.pipe(
      v.array(v.pipe(v.number('field.wrongType'), v.integer('field.wrongType')), 'field.wrongType'),
      v.minLength(1, 'field.required'),
      v.maxLength(100, 'field.tooLong'),
    ),
  },
  'field.unknown',
);
export type RowsChosen = v.InferOutput<typeof RowsChosen>;

/** What was done: rows that were done, taken in hand or given up meanwhile are left alone. */
export interface RowsActed {
  readonly done: number;
  readonly left: number;
}
