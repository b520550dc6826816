/** The test runners, each answering with its counts. What they print is shown. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { at, readJson, STATE_DIR } from './checkout.mjs';
import { nodeTool, run } from './run.mjs';
import { honest } from './tally.mjs';

/** @typedef {import('./tally.mjs').Counts} Counts */

/** @param {string} name @returns {string} a file for a runner's results, not there yet */
const resultFile = (name) => {
  const file = path.join(STATE_DIR, 'results', `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
};

/**
 * @param {string} name of the results file
 * @param {string[]} args for jest
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Counts>}
 */
export const runJest = async (name, args, env = process.env) => {
  const file = resultFile(name);
  const [node, jest] = nodeTool('jest/bin/jest.js');
  const { code } = await run(node, [...jest, ...args, '--json', `--outputFile=${file}`, '--silent=false'], {
    env: { ...env, TZ: 'UTC' },
    isShown: true,
    isErrorOnly: true,
  });
  const result = readJson(file);
  const counts = {
    passed: result?.numPassedTests ?? 0,
    // A file that could not be loaded has no tests to count.
    failed: (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0),
    skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  };
  return honest(counts, code);
};

/**
 * @param {string} name @param {string[]} args for `playwright test` @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export const runPlaywright = async (name, args, env) => {
  const file = resultFile(name);
  const [node, playwright] = nodeTool('@playwright/test/cli.js');
  const { code } = await run(
    node,
    [...playwright, 'test', '--config', at('tests/playwright.config.ts'), ...args],
    {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      isShown: true,
    },
  );
  const stats = readJson(file)?.stats ?? {};
  return honest(
    {
      passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
      failed: stats.unexpected ?? 0,
      skipped: stats.skipped ?? 0,
    },
    code,
  );
};

/**
 * Node's own runner, for the tests of the scripts: they are plain modules, and so are their tests.
 * @param {string[]} folders @param {string[]} [args]
 * @param {string} [ending] of the files
 * @returns {Promise<Counts>}
 */
export const runNodeTests = async (folders, args = [], ending = '.test.mjs') => {
  const files = folders.flatMap((folder) =>
    readdirSync(at(folder))
      .filter((file) => file.endsWith(ending))
      .map((file) => path.join(folder, file)),
  );
  const { code, output } = await run(
    process.execPath,
    ['--test', '--test-concurrency=1', '--test-reporter=spec', ...args, ...files],
    { env: { ...process.env, NODE_TEST_CONTEXT: undefined, TZ: 'UTC' }, isShown: true },
  );
  /** @param {string} what */
  const count = (what) => Number(new RegExp(`^ℹ ${what} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  return honest(
    {
      passed: count('pass'),
      failed: count('fail') + count('cancelled'),
      skipped: count('skipped') + count('todo'),
    },
    code,
  );
};
