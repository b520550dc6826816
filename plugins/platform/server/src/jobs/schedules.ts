/** Work of every day: once a time over all instances, by the database's clock (docs/decisions/0011-jobs.md). */
import type { Core } from '@strapi/strapi';
import { dailyRule, lastSlot, nextSlot, type DailyTime, type Jobs } from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { SCHEDULE } from '../models';
import { sharedNow } from '../services/database-clock';

const TABLE = 'desk_schedules';

type ScheduleRow = Row & { readonly name: string; readonly rule: string; readonly nextAt: string };

/** Begins with the next time: a desk that is new at noon has missed nothing at night. */
async function keep(strapi: Core.Strapi, name: string, time: DailyTime, now: number): Promise<void> {
  const reckoned = { rule: dailyRule(time), next_at: new Date(nextSlot(time, now)) };
  await strapi.db.transaction(({ trx }) =>
    trx(TABLE)
      .insert({ name, ...reckoned })
      .onConflict('name')
      .merge(reckoned),
  );
}

/** Who moves the schedule on enqueues the job, in one transaction; however many times were missed, it is one job. */
async function fire(
  strapi: Core.Strapi,
  { name, nextAt }: ScheduleRow,
  time: DailyTime,
  now: number,
): Promise<void> {
  const slot = lastSlot(time, now);
  await strapi.db.transaction(async ({ trx }) => {
    const won = await trx(TABLE)
      .where({ name, next_at: new Date(nextAt) })
      .update({ next_at: new Date(nextSlot(time, now)), last_slot_at: new Date(slot) });
    if (won === 0) return;
    const slotAt = new Date(slot).toISOString();
    await (strapi.plugin('platform').service('jobs') as Jobs).enqueue({
      kind: name,
      key: `schedule:${name}:${slotAt}`,
      payload: { slot: slotAt },
      dueAt: slot,
    });
  });
}

/** Enqueues what has become due of the schedules that this instance knows. */
export async function fireSchedules(
  strapi: Core.Strapi,
  schedules: ReadonlyMap<string, DailyTime>,
): Promise<void> {
  if (schedules.size === 0) return;
  const rows = await rowsOf<ScheduleRow>(strapi, SCHEDULE).findMany({});
  const now = await sharedNow(strapi);
  for (const [name, time] of schedules) {
    const row = rows.find((one) => one.name === name);
    if (row?.rule !== dailyRule(time)) await keep(strapi, name, time, now);
    else if (Date.parse(row.nextAt) <= now) await fire(strapi, row, time, now);
  }
}
