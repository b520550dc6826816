/**
 * From Node 24.19 on, the header that better-sqlite3 12 is built with makes a binding that ends the process when Node
 * clears its memory. A binding built with older headers, a ready-made one above all, runs on the same Node. Its version
 * tells nothing, so it is tried.
 */
import { ROOT } from './checkout.mjs';
import { run } from './run.mjs';
import { Refusal } from './say.mjs';

const FIRST_MAJOR = 24;

/** Statements are let go while little memory is left, between turns of the event loop. Ends by itself after 0.7 s. */
const TRIAL = `
  const db = new (require('better-sqlite3'))(':memory:');
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  (async () => {
    for (const end = Date.now() + 700; Date.now() < end; await turn()) {
      for (let i = 0; i < 20; i += 1) {
        db.prepare('select 1').get();
        await null;
        new Array(20000).fill(i).map((x) => ({ x }));
      }
    }
  })();`;

/** @param {string} version @returns {string} */
export const sqliteEndsSentence = (version) =>
  `SQLite's binding (better-sqlite3), as it was built on this machine, makes Node ${version} end by itself. Use Node 20 or 22, or build it with the headers of Node 24.18 ('npm rebuild better-sqlite3 --nodedir=<its folder>'), or take PostgreSQL (DATABASE_URL).`;

/**
 * Tries the binding before a desk on SQLite starts.
 * @param {string} [version]
 * @returns {Promise<string>} what was found, in a few words
 * @throws {Refusal} when the desk would end by itself sooner or later
 */
export const trySqlite = async (version = process.version) => {
  if (Number(/^v(\d+)/.exec(version)?.[1]) < FIRST_MAJOR) return 'known to last';
  const { code } = await run(process.execPath, ['--max-semi-space-size=1', '-e', TRIAL], { cwd: ROOT });
  if (code !== 0) throw new Refusal(sqliteEndsSentence(version));
  return 'lasts';
};
