/** What a person does about rows of a queue that did not get done. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  type Author,
  type ErrorCode,
  type EventKind,
  type Events,
  type RowsActed,
} from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { sharedNow } from '../services/database-clock';
import type { Queue } from './queue';

const CHANGES = {
  /** Tried at once. */
  retry: (now: Date) => ({ failed_at: null, due_at: now, locked_until: null }),
  giveUp: (now: Date) => ({ given_up_at: now, locked_until: null }),
} as const;

export type Act = keyof typeof CHANGES;

export interface ActedQueue<R extends Row> {
  readonly queue: Queue;
  readonly uid: string;
  readonly kinds: Readonly<Record<Act, EventKind>>;
  /** Why nothing was done. */
  readonly nothing: ErrorCode;
  /** What the event keeps of a row. */
  readonly data: (row: R) => Readonly<Record<string, unknown>>;
}

/**
 * Tries rows again, or gives them up, one or many. Those that are done, in hand or given up are left alone.
 * @throws DeskError the queue's `nothing` when nothing was left to do
 */
export async function actOnRows<R extends Row>(
  strapi: Core.Strapi,
  { queue, uid, kinds, nothing, data }: ActedQueue<R>,
  act: Act,
  ids: readonly number[],
  author: Author,
): Promise<RowsActed> {
  return strapi.db.transaction(async ({ trx }) => {
    const at = await sharedNow(strapi);
    const now = new Date(at);
    const chosen: number[] = await trx(queue.table)
      .whereIn('id', [...new Set(ids)])
      .whereNull(queue.doneColumn)
      .whereNull('given_up_at')
      .whereRaw('(locked_until is null or locked_until < ?)', [now])
      .orderBy('id')
      .forUpdate()
      .pluck('id');
    if (chosen.length === 0) throw new DeskError(nothing);
    await trx(queue.table).whereIn('id', chosen).update(CHANGES[act](now));
    const rows = await rowsOf<R>(strapi, uid).findMany({ where: { id: { $in: chosen } } });
    await (strapi.plugin('platform').service('events') as Events).append(
      rows.map((row) => ({
        ...author,
        kind: kinds[act],
        subjectType: uid,
        subjectId: String(row.id),
        at,
        data: data(row),
      })),
    );
    return { done: chosen.length, left: new Set(ids).size - chosen.length };
  });
}
