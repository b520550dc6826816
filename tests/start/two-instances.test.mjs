/** Several instances on one PostgreSQL, booted at once on an empty database; one process alone on a SQLite file. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sqlOn } from '../support/backups.mjs';
import { freePort } from '../support/ports.mjs';
import { startPostgres } from '../support/postgres.mjs';
import { startCms, startProcess, ROOT } from '../support/processes.mjs';
import { integrityOf } from '../support/traces.mjs';

const NO_DEMO = { DEMO: 'off' };

/** @param {() => Promise<boolean>} isSo @param {string} what */
const eventually = async (isSo, what) => {
  for (const endMs = Date.now() + 40_000; Date.now() < endMs; await sleep(200)) if (await isSo()) return;
  assert.fail(`waited for ${what}`);
};

describe('two instances on an empty PostgreSQL', () => {
  /** @type {Awaited<ReturnType<typeof startPostgres>>} */
  let postgres;
  /** @type {Awaited<ReturnType<typeof startCms>>[]} */
  let instances = [];
  let url = '';
  /** @param {string} sql */
  const sql = (sql) => sqlOn({ dataDir: '', url }, sql);

  before(async () => {
    postgres = await startPostgres();
    url = await postgres.createDatabase('two');
    const of = (/** @type {string} */ name) => ({
      ...NO_DEMO,
      DATABASE_URL: `${url}?application_name=${name}`,
    });
    const booted = await Promise.allSettled([startCms(of('one')), startCms(of('two'))]);
    instances = booted.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    for (const one of booted) if (one.status === 'rejected') throw one.reason;
  });
  after(async () => {
    for (const { stop, dataDir } of instances) {
      await stop('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    }
    await postgres.stop();
  });

  it('both come up, one after the other, and nothing is there twice', async () => {
    const waited = instances.filter(({ output }) => output().includes('Another instance is booting'));
    assert.equal(waited.length, 1, instances.map(({ output }) => output()).join('\n'));
    for (const [table, column] of [
      ['admin_roles', 'code'],
      ['offices', 'code'],
      ['regions', 'code'],
      ['strapi_core_store_settings', "concat(key, '/', environment, '/', tag)"],
      ['desk_schedules', 'name'],
    ]) {
      const [{ all, different }] = await sql(
        `select count(*)::int as all, count(distinct ${column})::int as different from ${table}`,
      );
      assert.ok(all > 0, table);
      assert.equal(all, different, table);
    }
    const triggers = await sql("select tgname from pg_trigger where tgname like 'desk_events_%'");
    assert.equal(triggers.length, 2);
    const locks = await sql(
      "select 1 from pg_locks join pg_stat_activity using (pid) where locktype = 'advisory' and datname = 'two'",
    );
    assert.deepEqual(locks, [], 'the lock is let go');
  });

  it('do each of 50 jobs once, and both take part', async () => {
    await sql(`create table done_log (key text, instance text);
      create function log_done() returns trigger language plpgsql as $$ begin
        insert into done_log values (new.key, current_setting('application_name'));
        perform pg_sleep(0.1);
        return new; end $$;
      create trigger log_done after update of done_at on desk_jobs for each row
        when (old.done_at is null and new.done_at is not null) execute function log_done();
      insert into desk_jobs (key, kind, version, payload, created_at, due_at, attempts)
        select 'many ' || n, 'jobs.clear', 1, '{}', now(), now() - interval '1 s', 0 from generate_series(1, 50) n`);
    await eventually(
      async () =>
        (await sql("select 1 from desk_jobs where key like 'many %' and done_at is null")).length === 0,
      'all jobs',
    );
    const done = await sql('select key, instance from done_log');
    assert.equal(done.length, 50);
    assert.equal(new Set(done.map(({ key }) => key)).size, 50);
    assert.deepEqual([...new Set(done.map(({ instance }) => instance))].sort(), ['one', 'two']);
    const [{ most }] = await sql("select max(attempts) as most from desk_jobs where key like 'many %'");
    assert.equal(most, 1);
  });

  it('fire a schedule once, also when both were down at its time', async () => {
    await sql("update desk_schedules set next_at = next_at - interval '7 days' where name = 'jobs.clear'");
    const fired = () =>
      sql("select key, attempts from desk_jobs where key like 'schedule:%' and done_at is not null");
    await eventually(async () => (await fired()).length > 0, 'the schedule');
    await sleep(4000); // both have looked again
    const jobs = await fired();
    assert.equal(jobs.length, 1, JSON.stringify(jobs));
    assert.match(jobs[0].key, /^schedule:jobs\.clear:\d{4}-\d\d-\d\dT17:00:00\.000Z$/);
  });
});

describe('a second process on a SQLite file', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'desk-alone-'));
  after(() => rmSync(dataDir, { recursive: true, force: true }));

  it('is refused in words, while reading goes on; and comes up when the first was killed', async () => {
    const first = await startCms({ ...NO_DEMO, DATA_DIR: dataDir });
    try {
      const second = startProcess(
        [path.join(ROOT, 'cms/server.cjs')],
        {
          NODE_ENV: 'production',
          TZ: 'UTC',
          ...NO_DEMO,
          DATA_DIR: dataDir,
          CMS_PORT: String(await freePort()),
        },
        path.join(ROOT, 'cms'),
      );
      assert.equal(await second.exited, 1);
      assert.match(
        second.output(),
        /^The SQLite database in \S+ is in use by another running CMS\. Stop that one, or choose another folder with DATA_DIR\.$/m,
      );
      assert.doesNotMatch(second.output(), /at .*\.[cj]s:\d/, 'no stack');
      assert.equal(integrityOf(path.join(dataDir, 'desk.db')), 'ok');
      assert.ok((await sqlOn({ dataDir }, 'select count(*) as n from offices'))[0].n > 0);
      assert.equal((await fetch(`${first.cmsUrl}/_health`)).status, 204);
    } finally {
      await first.stop('SIGKILL');
    }
    const third = await startCms({ ...NO_DEMO, DATA_DIR: dataDir });
    assert.equal(await third.stop('SIGTERM'), 0, third.output());
  });
});
