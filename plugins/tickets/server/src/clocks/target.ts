import type { Core, UID } from '@strapi/strapi';
import { FIRST_ANSWER_MINUTES, targetAt, type Changes } from '@kaigai-desk/domain';
import { platform } from '../platform';

const TARGET = 'api::desk-target.desk-target';

interface TargetRow {
  readonly documentId: string;
  readonly firstAnswerMinutes: number;
  readonly updatedAt: string;
}

/**
 * The desk's target for a first answer, in minutes, as it stood when a ticket was received.
 * @param receivedAt milliseconds
 */
export async function firstAnswerMinutes(strapi: Core.Strapi, receivedAt: number): Promise<number> {
  const row = (await strapi.db.query(TARGET as UID.ContentType).findOne({})) as unknown as TargetRow | null;
  if (!row) return FIRST_ANSWER_MINUTES;
  if (Date.parse(row.updatedAt) <= receivedAt) return row.firstAnswerMinutes;
  // changed since: only seeds, and what an agent writes down later
  const happened = await platform(strapi, 'events').of(TARGET, row.documentId);
  const changed = happened.map(({ at, data }) => ({
    at: Date.parse(at),
    changes: (data['changes'] ?? {}) as Changes,
  }));
  return targetAt(row.firstAnswerMinutes, changed, receivedAt);
}
