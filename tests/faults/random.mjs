/** Kills at random moments while people pour in, and the proof that the counting would notice. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { it } from 'node:test';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { count, countMails, settle, takenUnnoted } from './counts.mjs';

/** @typedef {import('./place.mjs').Place} Place */
/** @typedef {import('./people.mjs').People} People */

/** FAULT_ROUNDS kills; FAULT_SEED repeats their moments. */
export const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 5);
const SEED = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31));
const POURING = 6;
const POUR_MS = { least: 200, most: 900 };
/** About as long as a write takes: a kill falls anywhere in one, or right after. */
const WRITE_MS = 8;
/** In this time a living worker has noted the mail that it was sending. */
const NOTED_MS = 700;

/** Numbers from 0 to 1 (mulberry32). @param {number} seed @returns {() => number} */
const randomFrom = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** @param {Place} place @param {number} index */
const untilWriting = async (place, index) => {
  for (const endMs = Date.now() + 5_000; place.state(index).open === 0 && Date.now() < endMs;) await turn();
};

/** @param {() => Place} place @param {() => People} people */
export const testRandomKills = (place, people) => {
  it(`killed ${ROUNDS} times at random while tickets and messages pour in`, async (t) => {
    await place().startAll();
    t.diagnostic(`FAULT_SEED=${SEED}`);
    const random = randomFrom(SEED);
    let isEnough = false;
    const pouring = Promise.all(
      Array.from({ length: POURING }, (_, index) => people().pour(() => isEnough, index)),
    );
    pouring.catch(() => undefined);
    const before = { mails: (await countMails(place())).doubled, sent: people().all.length };
    let inside = 0;
    let killed = 0;
    let aimed = 0;
    /** @type {Set<string>} */
    const unnoted = new Set();
    try {
      // what a busy machine has missed is made up for by further rounds
      for (let round = 0; round < ROUNDS || (inside * 2 < round && round < 2 * ROUNDS); round += 1) {
        await sleep(POUR_MS.least + random() * (POUR_MS.most - POUR_MS.least));
        const index = Math.floor(random() * place().size);
        // three of four wait for a write to begin: between two there is more time than one would think
        const isBehind = inside * 2 <= round;
        if (isBehind || random() < 0.75) {
          aimed += 1;
          await untilWriting(place(), index);
        }
        await sleep(isBehind ? 0 : random() * WRITE_MS);
        killed += 1;
        const { open } = await place().kill(index);
        if (open > 0) inside += 1;
        const then = await takenUnnoted(place());
        await sleep(place().size > 1 ? NOTED_MS : 0);
        const still = new Set(await takenUnnoted(place()));
        for (const id of then) if (still.has(id)) unnoted.add(id);
        await place().start(index);
      }
      await sleep(POUR_MS.least);
    } finally {
      isEnough = true;
    }
    await pouring;
    const { acknowledged, ...wrong } = await count(place(), people().all);
    await settle(place());
    const mails = await countMails(place());
    const twice = mails.doubled.filter((id) => !before.mails.includes(id));
    const repeated = people().all.filter((sent) => sent.answer?.isRepeat).length;
    t.diagnostic(
      `${place().kind}: ${killed} rounds, ${inside} kills inside a write (${aimed} waited for one to begin); ${acknowledged} acknowledged ` +
        `(${repeated} of them written before the line broke), ${wrong.lost.length} lost, ${wrong.doubled.length} doubled; ` +
        `${mails.sent} mails, ${mails.lost.length} lost, ${twice.length} twice under one Message-ID`,
    );
    assert.ok(people().all.length > before.sent + ROUNDS, 'people poured in');
    assert.ok(inside * 2 >= killed, `${inside} of ${killed} kills fell inside a write`);
    assert.deepEqual(wrong, { lost: [], doubled: [], half: [], gaps: [] });
    assert.deepEqual({ lost: mails.lost, strange: mails.strange }, { lost: [], strange: [] });
    assert.deepEqual(
      twice.filter((id) => !unnoted.has(id)),
      [],
      'a mail went out twice though it was noted',
    );
  });
};

/** The last test of a place: what it leaves there is broken. @param {() => Place} place @param {() => People} people */
export const testCounterProof = (place, people) => {
  it('with the transaction switched off, the same counting finds what is missing', async (t) => {
    await place().startAll();
    /** @returns {Promise<number>} how much is wrong */
    const wrong = async () => {
      const { lost, doubled, half, gaps } = await count(place(), people().all);
      return lost.length + doubled.length + half.length + gaps.length;
    };
    let known = await wrong();
    assert.equal(known, 0);
    for (const point of ['counter.taken', 'ticket.written', 'message.written']) {
      place().setTransactionsOff(0, true);
      place().order(0, `${point}:1`);
      const sent = await people().once('open');
      assert.equal(sent.tries, 1, 'the line broke');
      assert.equal((await place().died(0)).killedAt, point);
      await place().startAll();
      await people().open();
      const found = await wrong();
      t.diagnostic(`killed at ${point}: ${found - known} things are wrong`);
      assert.ok(found > known, `the counting noticed nothing at ${point}`);
      known = found;
    }
  });
};
