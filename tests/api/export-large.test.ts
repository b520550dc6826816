/** A large export: it holds up nobody, is one snapshot, and ends when its reader or its token goes. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { begin, codeOf, listed, listening, newToken, take } from './support/exports';

let desk: Desk;
let port: number;
let hq: Caller;
let contact: Caller;
let full: string;
beforeAll(async () => {
  desk = await bootDesk();
  port = await listening(desk);
  hq = await adminOf(desk, 'hq-it');
  contact = await personOf(desk, 'contact');
  full = desk.signIns.apiToken;
});
afterAll(() => desk.stop());

const EXPORT = 'plugin::reports.export';
const takenEvents = async (subjectId: string) =>
  (await desk.strapi.db
    .query('plugin::platform.event')
    .findMany({ where: { kind: 'export.taken', subjectId }, orderBy: { id: 'asc' } })) as unknown as {
    actorKind: string;
    actorName: string;
    data: Record<string, unknown>;
  }[];
async function eventually<T>(read: () => Promise<T>, isRight: (value: T) => boolean): Promise<T> {
  for (let i = 0; ; i += 1) {
    const value = await read();
    if (isRight(value) || i === 100) return value;
    await sleep(50);
  }
}

describe('a large one', () => {
  const LINES = 24_000;
  beforeAll(async () => {
    const row = {
      kind: 'ticket.noted',
      subject_type: 'bulk',
      subject_id: 'bulk',
      at: new Date(),
      recorded_at: new Date(),
      actor_kind: 'system',
      actor_id: 'bulk',
      actor_name: 'bulk',
      side: 'system',
      data: JSON.stringify({ text: '荷'.repeat(700) }),
    };
    const rows = Array.from({ length: 400 }, () => row);
    for (let i = 0; i < LINES / rows.length; i += 1)
      await desk.strapi.db.connection('desk_events').insert(rows);
  });

  it('holds up nobody while a slow reader takes it, and is one snapshot', async () => {
    const before = (await listed(port, full)).find(({ name }) => name === 'events')?.count ?? 0;
    const answer = await begin(port, '/api/export/events.json?lines=1', full);
    await sleep(300);
    const startedAt = performance.now();
    const opened = await contact.call('post', '/api/tickets', {
      requestId: newId(),
      subject: '書き出しの間に',
      body: '書けます',
      language: 'ja',
    });
    expect(opened.status).toBe(201);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    let lines = 0;
    for await (const chunk of answer) lines += (chunk as Buffer).toString('latin1').split('\n').length - 1;
    // begun after the count was made, ended before the ticket's events
    expect(lines).toBeGreaterThanOrEqual(before);
    expect(lines).toBeLessThanOrEqual(before + 3);
    const [event] = (
      await eventually(
        () => takenEvents('events'),
        (events) => events.length > 0,
      )
    ).slice(-1);
    expect(event).toMatchObject({
      actorKind: 'token',
      actorName: 'Demo',
      data: { lines, isComplete: true, format: 'lines' },
    });
  });

  it('ends when its token is revoked in the middle', async () => {
    const { id, key } = await newToken(hq, '途中で取り消す', [`${EXPORT}.events`]);
    const answer = await begin(port, '/api/export/events.json', key);
    await once(answer, 'readable');
    expect((await hq.call('delete', `/admin/api-tokens/${id}`)).status).toBe(200);
    await sleep(1_200);
    const reading = async (): Promise<void> => {
      for await (const chunk of answer) if (chunk === null) return;
    };
    await expect(reading()).rejects.toMatchObject({ code: 'ECONNRESET' });
    const events = await eventually(
      () => takenEvents('events'),
      (all) => all.some(({ actorName }) => actorName === '途中で取り消す'),
    );
    expect(events.find(({ actorName }) => actorName === '途中で取り消す')?.data['isComplete']).toBe(false);
  });

  it('stops when the client goes away; more than four at once wait their turn', async () => {
    const readers = await Promise.all([1, 2, 3, 4].map(() => begin(port, '/api/export/events.csv', full)));
    const fifth = await take(port, 'offices.csv', full);
    expect([fifth.status, codeOf(fifth)]).toEqual([429, 'export.busy']);
    for (const reader of readers) reader.destroy();
    const free = await eventually(
      () => take(port, 'offices.csv', full),
      ({ status }) => status === 200,
    );
    expect(free.status).toBe(200);
    const broken = await eventually(
      () => takenEvents('events'),
      (all) =>
        all.filter(({ data }) => data['isComplete'] === false && data['format'] === 'csv').length === 4,
    );
    expect(broken.filter(({ data }) => data['format'] === 'csv')).toHaveLength(4);
  });
});
