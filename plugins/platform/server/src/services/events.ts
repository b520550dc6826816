import type { Core } from '@strapi/strapi';
import type { Clock, EventKind, Events, Side, StoredEvent } from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { reach } from '../faults';
import { EVENT } from '../models';

type EventRow = Row & {
  readonly kind: EventKind;
  readonly subjectId: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly side: Side;
  readonly data: Readonly<Record<string, unknown>> | null;
};

const storedOf = (row: EventRow): StoredEvent => ({
  kind: row.kind,
  at: row.at,
  recordedAt: row.recordedAt,
  actorId: row.actorId,
  actorName: row.actorName,
  side: row.side,
  data: row.data ?? {},
});

/** What happened, appended and never changed (docs/decisions/0002-write-path-and-events.md). */
const events = ({ strapi }: { strapi: Core.Strapi }): Events => ({
  async append(news) {
    const clock = strapi.plugin('platform').service('clock') as Clock;
    const recordedAt = new Date(clock.now());
    for (const { at, actor, address, ...event } of news) {
      await rowsOf<EventRow>(strapi, EVENT).create({
        data: {
          ...event,
          at: new Date(at),
          recordedAt,
          actorKind: actor.kind,
          actorId: actor.id,
          actorName: actor.name,
          address: address ?? null,
        },
      });
    }
    await reach('event.appended');
  },
  async of(subjectType, subjectId) {
    const rows = await rowsOf<EventRow>(strapi, EVENT).findMany({
      where: { subjectType, subjectId },
      orderBy: { id: 'asc' },
    });
    return rows.map(storedOf);
  },
  async latest(kind, { start, limit }) {
    const found = rowsOf<EventRow>(strapi, EVENT);
    const rows = await found.findMany({
      where: { kind },
      orderBy: { id: 'desc' },
      offset: start,
      limit,
    });
    const total = await found.count({ where: { kind } });
    return { total, events: rows.map((row) => ({ ...storedOf(row), subjectId: row.subjectId })) };
  },
});
export default events;
