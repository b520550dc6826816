/** What the scripts print: one line a step, with the seconds it took. */

/** A failure whose message is the whole story: no stack is shown. */
export class Refusal extends Error {
  /**
   * @param {string} message one clear sentence with the way out
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'Refusal';
    this.exitCode = exitCode;
  }
}

/** @param {number} sinceMs @returns {string} like `3.4 s` */
export const secondsSince = (sinceMs) => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;

/** @param {string} line */
export const say = (line) => {
  process.stdout.write(`${line}\n`);
};

/**
 * Says what is being done, does it, and says how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T> | T} work a returned string is added to the line
 * @returns {Promise<T>}
 */
export const step = async (title, work) => {
  const startedMs = Date.now();
  say(`- ${title} ...`);
  try {
    const result = await work();
    const remark = typeof result === 'string' ? result : 'done';
    say(`  ${remark} (${secondsSince(startedMs)})`);
    return result;
  } catch (error) {
    say(`  failed (${secondsSince(startedMs)})`);
    throw error;
  }
};

/**
 * Runs a script's main function; a refusal ends it with its sentence, anything else with its stack.
 * @param {() => Promise<void>} main
 */
export const runScript = async (main) => {
  try {
    await main();
  } catch (error) {
    if (error instanceof Refusal) {
      process.stderr.write(`\n${error.message}\n`);
      process.exitCode = error.exitCode;
    } else {
      process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 1;
    }
  }
};
