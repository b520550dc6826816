import { DeskError } from '@kaigai-desk/domain';
import { adminOf, newId } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { gate, jobsOf, writeFromOutside, type JobsUnderTest, type StoredJob } from './support/jobs';
import { eventually } from './support/mails';

let desk: Desk;
let under: JobsUnderTest;

beforeAll(async () => {
  desk = await bootDesk();
  under = await jobsOf(desk);
});
afterAll(() => desk.stop());

const MINUTE_MS = 60_000;
const ago = (ms: number): Date => new Date(Date.now() - ms);
const put = async (kind: string, key: string, dueAt?: number): Promise<void> => {
  await under.jobs.enqueue({ kind, key, payload: { key }, ...(dueAt === undefined ? {} : { dueAt }) });
  under.jobs.wake();
};
const rowThat = (key: string, fits: (row: StoredJob) => boolean): Promise<StoredJob> =>
  eventually(async () => {
    const row = await under.row(key);
    return row && fits(row) ? row : undefined;
  });
const done = (key: string) => rowThat(key, (row) => row.done_at !== null);
const failed = (key: string) => rowThat(key, (row) => row.failed_at !== null);
const effectsOf = async (key: string): Promise<readonly string[]> =>
  (await under.effects()).filter((what) => what === key);
const kindsOf = async (id: number): Promise<readonly string[]> =>
  (await desk.strapi.db
    .connection('desk_events')
    .where({ subject_type: 'plugin::platform.job', subject_id: String(id) })
    .orderBy('id')
    .pluck('kind')) as readonly string[];
describe('jobs', () => {
  beforeAll(() => {
    under.handle('test.leave', ({ key }) => under.leave(key));
  });

  it('are there with the rows that they follow from, or not at all', async () => {
    const undone = desk.strapi.db.transaction(async () => {
      await under.jobs.enqueue({ kind: 'test.leave', key: 'undone', payload: {} });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await put('test.leave', 'kept');
    await done('kept');
    expect(await under.row('undone')).toBeUndefined();
    expect(await under.effects()).toEqual(['kept']);
    expect((await under.row('kept'))?.attempts).toBe(1);
    await expect(under.jobs.enqueue({ kind: 'test.nobody', key: 'x', payload: {} })).rejects.toThrow(
      'nobody handles jobs of the kind test.nobody',
    );
  });

  it('are one under one key, also when two come at once, and when it is done already', async () => {
    await Promise.all(Array.from({ length: 6 }, () => put('test.leave', 'same')));
    await done('same');
    await put('test.leave', 'same');
    await put('test.leave', 'after the same');
    await done('after the same');
    expect(await effectsOf('same')).toEqual(['same']);
  });

  it('wait until they are due by the clock of the database, and can be taken back until then', async () => {
    await put('test.leave', 'later', Date.now() + 60 * MINUTE_MS);
    await put('test.leave', 'never', Date.now() + 60 * MINUTE_MS);
    await under.jobs.cancel('never');
    await under.jobs.cancel('unknown');
    await under.jobs.cancel('kept');
    await put('test.leave', 'meanwhile');
    await done('meanwhile');
    expect([await under.row('never'), (await under.row('later'))?.done_at]).toEqual([undefined, null]);
    expect(await under.row('kept')).toMatchObject({ done_at: expect.anything() as unknown });
    await under.set('later', { due_at: ago(1) });
    under.jobs.wake();
    await done('later');
  });

  it('are the same however wrong the clock of the instance is', async () => {
    const clock = desk.strapi.plugin('platform').service('clock') as unknown as { now(): number };
    for (const wrongMs of [60 * MINUTE_MS, -60 * MINUTE_MS]) {
      const spy = jest.spyOn(clock, 'now').mockImplementation(() => Date.now() + wrongMs);
      const name = `wrong by ${wrongMs}`;
      await put('test.leave', `${name}, in half an hour`, Date.now() + 30 * MINUTE_MS);
      await put('test.leave', `${name}, held`);
      await under.set(`${name}, held`, {
        due_at: ago(1),
        done_at: null,
        locked_by: 'another',
        locked_until: new Date(Date.now() + 30 * MINUTE_MS),
      });
      await put('test.leave', `${name}, now`);
      await done(`${name}, now`);
      spy.mockRestore();
      expect((await under.row(`${name}, in half an hour`))?.done_at).toBeNull();
      expect((await under.row(`${name}, held`))?.locked_by).toBe('another');
      await under.jobs.cancel(`${name}, in half an hour`);
      await under.set(`${name}, held`, { given_up_at: new Date() });
    }
  });

  it('are done once each by all instances together', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `many ${index}`);
    for (const key of keys) await under.jobs.enqueue({ kind: 'test.leave', key, payload: {} });
    under.jobs.wake();
    for (const key of keys) await done(key);
    const left = (await under.effects()).filter((what) => what.startsWith('many '));
    expect([...left].sort()).toEqual([...keys].sort());
  });
});

describe('a job that fails', () => {
  let isBroken = true;
  beforeAll(() => {
    under.handle('test.break', async ({ key }) => {
      await under.leave(key);
      if (isBroken) throw new Error(`no good: ${key}`);
    });
  });
  /** Lets the pauses pass. */
  const wearOut = async (key: string): Promise<StoredJob> => {
    for (let attempt = 1; attempt < 12; attempt += 1) {
      await rowThat(key, (row) => row.attempts === attempt && row.locked_until === null);
      await under.set(key, { due_at: ago(1) });
      under.jobs.wake();
    }
    return failed(key);
  };

  it('leaves nothing behind, waits longer each time, and holds up no other', async () => {
    await put('test.break', 'poison', Date.now() - 10 * MINUTE_MS);
    await put('test.leave', 'next');
    await done('next');
    const row = await rowThat('poison', ({ last_error }) => last_error !== null);
    expect([row.attempts, row.last_error, row.failed_at]).toEqual([1, 'no good: poison', null]);
    const pauseMs = new Date(row.due_at as string).getTime() - Date.now();
    expect(pauseMs).toBeGreaterThan(0);
    expect(pauseMs).toBeLessThanOrEqual(5_000);
    expect(await effectsOf('poison')).toEqual([]);
  });

  it('is left to HQ IT with its cause after the last attempt, who tries it again or gives it up', async () => {
    const hq = await adminOf(desk, 'hq-it');
    const agent = await adminOf(desk, 'agent');
    await put('test.break', 'poison 2');
    const first = await wearOut('poison');
    const second = await wearOut('poison 2');
    expect([first.attempts, first.last_error]).toEqual([12, 'no good: poison']);
    const { id } = first;
    expect((await agent.call('post', '/platform/jobs/retry', { ids: [id] })).status).toBe(403);
    expect((await agent.call('get', '/platform/jobs')).status).toBe(403);
    expect((await hq.call('post', '/platform/jobs/retry', { ids: [] })).status).toBe(400);
    const given = await hq.call('post', '/platform/jobs/give-up', { ids: [second.id] });
    expect([given.status, given.body]).toEqual([200, { done: 1, left: 0 }]);
    isBroken = false;
    const retried = await hq.call('post', '/platform/jobs/retry', { ids: [id, second.id, 999_999] });
    expect([retried.status, retried.body]).toEqual([200, { done: 1, left: 2 }]);
    await done('poison');
    isBroken = true;
    expect(await effectsOf('poison')).toEqual(['poison']);
    expect(await effectsOf('poison 2')).toEqual([]);
    expect(await kindsOf(id)).toEqual(['job.failed', 'job.retried']);
    expect(await kindsOf(second.id)).toEqual(['job.failed', 'job.givenUp']);
    const again = await hq.call('post', '/platform/jobs/retry', { ids: [id, second.id] });
    expect([again.status, again.body]).toMatchObject([
      409,
      { error: { details: { code: 'job.nothingToDo' } } },
    ]);
    const actors = await desk.strapi.db
      .connection('desk_events')
      .where('kind', 'in', ['job.retried', 'job.givenUp'])
      .pluck('actor_name');
    expect(actors).toEqual(['中村 真理', '中村 真理']);
  });

  it('is cut off when it takes too long, and what it does afterwards counts for nothing', async () => {
    const late = gate();
    let outcome: Promise<unknown> = Promise.resolve();
    under.handle(
      'test.slow',
      ({ key }) => {
        const rest = late.opened.then(() => under.leave(key));
        outcome = rest.catch((error: unknown) => error);
        return rest;
      },
      { limitMs: 100 },
    );
    await put('test.slow', 'slow');
    const row = await rowThat('slow', ({ last_error }) => last_error !== null);
    expect(row.last_error).toBe('job.tooLong');
    await under.set('slow', { given_up_at: new Date() });
    late.open();
    expect(String(await outcome)).toMatch(/Transaction query already complete/);
    expect(await effectsOf('slow')).toEqual([]);
  });

  it('keeps the code of a refusal, and a cause without characters that the database cannot keep', async () => {
    under.handle('test.refuse', () => Promise.reject(new DeskError('ticket.notFound')));
    under.handle('test.nul', () => Promise.reject(new Error('a\0b')));
    await put('test.refuse', 'refused');
    await put('test.nul', 'nul');
    expect((await rowThat('refused', ({ last_error }) => last_error !== null)).last_error).toBe(
      'ticket.notFound',
    );
    expect((await rowThat('nul', ({ last_error }) => last_error !== null)).last_error).toBe('ab');
  });
});

describe('a job whose holder', () => {
  it('died is done by another when the lease has run out, and not before', async () => {
    await put('test.leave', 'held', Date.now() + 60 * MINUTE_MS);
    await under.set('held', {
      due_at: ago(1),
      attempts: 1,
      locked_by: 'dead',
      locked_until: new Date(Date.now() + 60 * MINUTE_MS),
    });
    await put('test.leave', 'behind the held');
    await done('behind the held');
    expect((await under.row('held'))?.done_at).toBeNull();
    await under.set('held', { locked_until: ago(1) });
    under.jobs.wake();
    expect((await done('held')).attempts).toBe(2);
    expect(await effectsOf('held')).toEqual(['held']);
  });

  it('died of it each time is left to HQ IT', async () => {
    await put('test.leave', 'deadly', Date.now() + 60 * MINUTE_MS);
    await under.set('deadly', { due_at: ago(1), attempts: 12, locked_by: 'dead', locked_until: ago(1) });
    under.jobs.wake();
    expect((await failed('deadly')).last_error).toBe('job.interrupted');
    expect(await effectsOf('deadly')).toEqual([]);
  });

  it.each(['ends well', 'fails'])('lost it changes nothing when it %s late', async (how) => {
    const key = `lost, ${how}`;
    const slow = gate();
    under.handle(`test.${how}`, async () => {
      slow.reach();
      await slow.opened;
      if (how === 'fails') throw new Error('too late');
      await under.leave(key);
    });
    await put(`test.${how}`, key);
    await slow.reached;
    await writeFromOutside(
      desk,
      `update desk_jobs set locked_by = 'another', attempts = 7 where key = '${key}'`,
    );
    slow.open();
    await put('test.leave', `after ${key}`);
    await done(`after ${key}`);
    const row = await under.row(key);
    expect([row?.locked_by, row?.attempts, row?.done_at, row?.last_error]).toEqual([
      'another',
      7,
      null,
      null,
    ]);
    expect(await effectsOf(key)).toEqual([]);
  });
});

describe('a job of another version of the desk', () => {
  it('is upgraded when it is older', async () => {
    under.handle('test.upgraded', ({ payload }) => under.leave(JSON.stringify(payload)), {
      version: 3,
      upgrade: (payload, version) => ({ renamed: payload['old'] ?? null, from: version }),
    });
    await under.put({ kind: 'test.upgraded', key: 'older', version: 1 });
    under.jobs.wake();
    await done('older');
    expect(await effectsOf('{"renamed":"value","from":1}')).toHaveLength(1);
  });

  it('is left to HQ IT at once when it is older and cannot be upgraded', async () => {
    under.handle('test.changed', ({ key }) => under.leave(key), { version: 2 });
    await under.put({ kind: 'test.changed', key: 'unreadable', version: 1 });
    under.jobs.wake();
    const row = await failed('unreadable');
    expect([row.last_error, row.attempts]).toEqual(['job.olderVersion', 1]);
    expect(await kindsOf(row.id)).toEqual(['job.failed']);
  });

  it('waits for an instance that knows it, for a day', async () => {
    await under.put({ kind: 'test.changed', key: 'newer', version: 3 });
    await under.put({ kind: 'test.unknown', key: 'unknown kind', version: 1 });
    await put('test.leave', 'beside strangers');
    await done('beside strangers');
    const dayMs = 24 * 60 * MINUTE_MS;
    for (const [key, cause] of [
      ['newer', 'job.newerVersion'],
      ['unknown kind', 'job.unknownKind'],
    ] as const) {
      expect(await under.row(key)).toMatchObject({ attempts: 0, locked_by: null, failed_at: null });
      await under.set(key, {
        due_at: ago(dayMs + MINUTE_MS),
        locked_by: 'who knows it',
        locked_until: new Date(Date.now() + MINUTE_MS),
      });
      under.jobs.wake();
      await put('test.leave', `while ${key} is held`);
      await done(`while ${key} is held`);
      expect((await under.row(key))?.failed_at).toBeNull();
      await under.set(key, { locked_until: null });
      under.jobs.wake();
      const row = await failed(key);
      expect(row.last_error).toBe(cause);
      expect(await kindsOf(row.id)).toEqual(['job.failed']);
    }
  });
});

it('a job is recorded as the work of its kind', async () => {
  under.handle('test.region', async () => {
    await desk.strapi
      .documents('api::region.region')
      .create({ data: { code: newId().slice(0, 8), nameJa: '試験', nameEn: 'Test' } as never });
  });
  await put('test.region', 'region');
  await done('region');
  const [event] = (await desk.strapi.db
    .connection('desk_events')
    .where({ subject_type: 'api::region.region', actor_id: 'test.region' })) as {
    kind: string;
    actor_kind: string;
  }[];
  expect(event).toMatchObject({ kind: 'record.created', actor_kind: 'system' });
});

describe('a schedule', () => {
  const schedule = () => desk.strapi.db.connection('desk_schedules').where({ name: 'test.daily' });
  const fired = async (): Promise<readonly string[]> =>
    (await desk.strapi.db
      .connection('desk_jobs')
      .where({ kind: 'test.daily' })
      .orderBy('id')
      .pluck('key')) as readonly string[];

  it('fires once, also after days without a desk, and begins with the next time', async () => {
    under.handle('test.daily', ({ payload }) => under.leave(String(payload['slot'])));
    under.jobs.everyDay('test.daily', { hour: 2, minute: 0, zone: 'Asia/Tokyo' });
    under.jobs.wake();
    const row = await eventually(
      async () => (await schedule().first()) as { rule: string; next_at: unknown } | undefined,
    );
    expect(row.rule).toBe('02:00 Asia/Tokyo');
    const nextMs = new Date(row.next_at as string).getTime();
    expect(new Date(nextMs).toISOString()).toMatch(/T17:00:00\.000Z$/);
    expect(nextMs).toBeGreaterThan(Date.now());
    expect(await fired()).toEqual([]);

    // a week without a desk
    const dayMs = 86_400_000;
    await schedule().update({ next_at: new Date(nextMs - 7 * dayMs) });
    under.jobs.wake();
    const slotAt = new Date(nextMs - dayMs).toISOString();
    await done(`schedule:test.daily:${slotAt}`);
    expect(await fired()).toEqual([`schedule:test.daily:${slotAt}`]);
    expect(await effectsOf(slotAt)).toEqual([slotAt]);
    const after = (await schedule().first()) as { next_at: unknown };
    expect(new Date(after.next_at as string).getTime()).toBe(nextMs);

    // the clock of the database is put back, and the slot comes again
    await schedule().update({ next_at: new Date(nextMs - dayMs) });
    await put('test.leave', 'the same night');
    await done('the same night');
    await eventually(async () => {
      const { next_at } = (await schedule().first()) as { next_at: unknown };
      return new Date(next_at as string).getTime() === nextMs ? true : undefined;
    });
    expect(await effectsOf(slotAt)).toEqual([slotAt]);
  });

  it('removes what was done a month ago', async () => {
    await under.set('kept', { done_at: ago(31 * 86_400_000) });
    const night = desk.strapi.db.connection('desk_schedules').where({ name: 'jobs.clear' });
    await night.clone().update({ next_at: ago(1) });
    under.jobs.wake();
    await eventually(async () => ((await under.row('kept')) ? undefined : true));
    expect(await under.row('same')).toMatchObject({ done_at: expect.anything() as unknown });
    expect(await under.row('unreadable')).toMatchObject({ failed_at: expect.anything() as unknown });
  });
});
