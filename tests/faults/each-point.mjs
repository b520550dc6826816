/** A kill at each step of the way, once, on a desk with people who send again until they are answered. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { count, countMails, settle, takenUnnoted } from './counts.mjs';
import { ROUNDS } from './random.mjs';

/** @typedef {import('./place.mjs').Place} Place */
/** @typedef {import('./people.mjs').People} People */

/** @type {{ FAULT_POINTS: Record<string, string> }} */
const { FAULT_POINTS } = createRequire(import.meta.url)('@kaigai-desk/domain');
/** The long run kills at the second and third passing of each point too. */
const DEPTH = ROUNDS > 5 ? 3 : 1;
const KILLS = Array.from({ length: DEPTH }, (_, depth) =>
  Object.keys(FAULT_POINTS).map((point) => ({ point, nth: depth + 1 })),
).flat();

/** Tries until a point is reached: on PostgreSQL the other process may have taken the mail. */
const MOST_BATCHES = 8;
/** A worker that was not woken looks after three seconds. */
const WORKER_MS = 1_500;

/** @param {People} people @returns {Promise<number[]>} numbers of three fresh tickets */
const three = async (people) => [await people.open(), await people.open(), await people.open()];

/**
 * A new ticket, a word, an answer and a change of facts, all at once, each on a ticket of its own.
 * @param {People} people @param {number} first @param {number[]} [numbers]
 */
const batch = async (people, first, numbers) => {
  const [one, two, third] = numbers ?? (await three(people));
  return Promise.all([
    people.send('open', undefined, first),
    people.send('reply', one, first),
    people.send('answer', two, first),
    people.send('change', third, first),
  ]);
};

/**
 * @param {() => Place} place @param {() => People} people
 */
export const testEachPoint = (place, people) => {
  KILLS.forEach(({ point, nth }, turn) => {
    it(`killed at ${point}, passing ${nth}: ${FAULT_POINTS[point]}`, async () => {
      const index = turn % place().size;
      await place().startAll();
      const numbers = await three(people());
      await settle(place());
      place().order(index, `${point}:${nth}`);
      const sends = [batch(people(), index, numbers)];
      const hasDied = place().died(index);
      for (let more = 0; more < MOST_BATCHES && place().isRunning(index); more += 1) {
        await Promise.race([hasDied, Promise.all(sends).then(() => sleep(WORKER_MS))]);
        if (place().isRunning(index)) sends.push(batch(people(), index));
      }
      const state = await hasDied;
      assert.equal(state.killedAt, point);
      place().withdraw(index);
      if (place().size > 1) await Promise.all(sends); // the other process answers them
      const unnoted = await takenUnnoted(place());
      assert.equal(unnoted.length, point === 'mail.taken' ? 1 : 0, 'mails that will go out twice');
      await place().start(index);
      await Promise.all(sends);
      const { acknowledged, ...wrong } = await count(place(), people().all);
      assert.ok(acknowledged > 0);
      assert.deepEqual(wrong, { lost: [], doubled: [], half: [], gaps: [] });
      const before = (await countMails(place())).doubled;
      await settle(place());
      const { lost, doubled, strange } = await countMails(place());
      assert.deepEqual({ lost, strange }, { lost: [], strange: [] });
      assert.deepEqual(doubled.filter((id) => !before.includes(id)).sort(), unnoted.sort(), 'went out twice');
    });
  });
};
