/** What the desk stands on goes away and comes back: the mail server, the disk, the database. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { count, countMails, settle } from './counts.mjs';

/** @typedef {import('./place.mjs').Place} Place */
/** @typedef {import('./people.mjs').People} People */

const NOTHING_WRONG = { lost: [], doubled: [], half: [], gaps: [] };
const SLOW_MS = 700;
const DOWN_MS = 2_000;

/** @param {Place} place @param {People} people */
const assertAllThere = async (place, people) => {
  const { lost, doubled, half, gaps } = await count(place, people.all);
  assert.deepEqual({ lost, doubled, half, gaps }, NOTHING_WRONG);
};

/** @param {() => boolean | Promise<boolean>} isSo @param {string} what */
const until = async (isSo, what) => {
  for (const endMs = Date.now() + 60_000; !(await isSo()); await sleep(20))
    if (Date.now() > endMs) throw new Error(`a minute passed without ${what}`);
};

/** @param {() => Place} place @param {() => People} people */
export const testMailOutages = (place, people) => {
  it('the mail server is dead: people are answered, and their mails go out afterwards, once each', async () => {
    await place().startAll();
    await settle(place());
    const before = place().mails().size;
    await place().stopMailServer();
    try {
      await Promise.all([people().open(), people().open(), people().open()]);
      const tried = 'select count(*) as n from desk_outbox_mails where sent_at is null and attempts > 0';
      await until(async () => Number((await place().sql(tried))[0].n) === 3, 'three tries');
      assert.equal(place().mails().size, before);
    } finally {
      await place().startMailServer();
    }
    // as if the pause before the next try were over
    await place().sql('update desk_outbox_mails set due_at = created_at where sent_at is null');
    await settle(place());
    const { lost, strange } = await countMails(place());
    assert.deepEqual({ lost, strange }, { lost: [], strange: [] });
    assert.equal(place().mails().size, before + 3);
  });

  it('the mail server is slow: nobody waits for it', async () => {
    const before = place().mails().size;
    place().setMailTrouble('slow', String(SLOW_MS));
    try {
      await Promise.all([people().open(), people().open(), people().open(), people().open()]);
      assert.ok(place().mails().size < before + 4, 'all were answered before their mails were out');
      await settle(place());
    } finally {
      place().setMailTrouble('slow', null);
    }
    assert.equal(place().mails().size, before + 4);
    await assertAllThere(place(), people());
  });
};

/** Lets a process write no file beyond so many bytes, or all again. @param {number} pid @param {string} bytes */
const limitFiles = (pid, bytes) =>
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
const hasPrlimit = () => {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** @param {() => Place} place @param {() => People} people */
export const testFullDisk = (place, people) => {
  const lacking = hasPrlimit() ? false : 'this machine has no prlimit';
  it(
    'the disk takes no more: refused with a code, read on, saved afterwards',
    { skip: lacking },
    async () => {
      await place().startAll();
      await settle(place());
      const said = place().output(0).length;
      const pid = Number(place().pid(0));
      limitFiles(pid, '4096');
      const sent = await people().once('open');
      const status = await people().read(0);
      limitFiles(pid, 'unlimited');
      assert.deepEqual([sent.refusals, status], [['desk.cannotSave'], 200]);
      const lines = place()
        .output(0)
        .slice(said)
        .split('\n')
        .filter((line) => line.includes('/api/tickets'));
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0] ?? '', /desk\.cannotSave SQLITE_(?:IOERR\w*|FULL) POST \/api\/tickets: [^']+$/);
      await assertAllThere(place(), people());
      assert.equal(await people().again(sent), true);
      assert.equal(sent.answer?.isRepeat, false, 'nothing of it had been written');
      await people().open();
      await assertAllThere(place(), people());
    },
  );
};

/** @param {() => Place} place @param {() => People} people */
export const testDatabaseRestart = (place, people) => {
  it('the database stops before a COMMIT: refused, nothing written, written by the repeat', async () => {
    await place().startAll();
    place().order(0, 'write.ready:1:hold');
    const trying = people().once('open');
    await until(() => place().state(0).last === 'write.ready', 'a write that is held');
    await place().postgres?.halt();
    const away = await people().read(0);
    // it is there again before the COMMIT comes over its dead line: whatever else is asked succeeds
    await place().postgres?.resume();
    place().withdraw(0);
    const sent = await trying;
    assert.deepEqual([sent.refusals, away], [['desk.unreachable'], 503]);
    await until(() => people().again(sent), 'an answer');
    assert.equal(sent.answer?.isRepeat, false);
    await assertAllThere(place(), people());
  });

  it('the database restarts while people pour in: coded refusals, nothing lost, no process started anew', async (t) => {
    const doubledBefore = (await countMails(place())).doubled.length;
    let isEnough = false;
    const first = people().all.length;
    const pouring = Promise.all([0, 1, 2, 3].map((index) => people().pour(() => isEnough, index)));
    pouring.catch(() => undefined);
    try {
      await sleep(DOWN_MS);
      await place().postgres?.halt();
      await sleep(DOWN_MS);
      await place().postgres?.resume();
      await sleep(DOWN_MS);
    } finally {
      isEnough = true;
    }
    await pouring;
    const sent = people().all.slice(first);
    const refusals = new Set(sent.flatMap((one) => one.refusals));
    t.diagnostic(
      `${sent.length} acknowledged, ${sent.filter((one) => one.refusals.length > 0).length} refused at first`,
    );
    assert.ok(refusals.has('desk.unreachable'));
    for (const index of [0, 1])
      assert.ok(place().isRunning(index), `process ${index} ended:\n${place().output(index).slice(-3000)}`);
    assert.deepEqual(
      [sent.filter((one) => one.tries > 0), place().state(0).open, place().state(1).open],
      [[], 0, 0],
      'every try was answered, and no transaction stayed open',
    );
    assert.deepEqual(
      [...refusals].filter((code) => !code.startsWith('desk.')),
      [],
    );
    await assertAllThere(place(), people());
    await settle(place());
    const { lost, strange, doubled } = await countMails(place());
    assert.deepEqual({ lost, strange }, { lost: [], strange: [] });
    assert.ok(
      doubled.length - doubledBefore <= place().size,
      'only a mail that could not be noted goes out twice',
    );
  });
};
