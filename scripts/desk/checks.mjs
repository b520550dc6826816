/** `npm run check` as a list: cheapest first, and the first that fails ends it. */
import { existsSync, readdirSync } from 'node:fs';
import { aloneInCheckout, buildAll } from './build.mjs';
import { at } from './checkout.mjs';
import { stalePages } from './pages.mjs';
import { nodeTool, run, tail } from './run.mjs';
import { runJest, runNodeTests } from './runners.mjs';
import { Refusal, say, step } from './say.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Runs tools side by side; what one prints is shown when it fails.
 * @param {...[string, string[], string?]} tools file in node_modules, arguments, folder
 */
const tools = async (...tools) => {
  const results = await Promise.all(
    tools.map(async ([file, args, cwd]) => {
      const [node, first] = nodeTool(file);
      return run(node, [...first, ...args], { cwd: at(cwd ?? '.') });
    }),
  );
  const bad = results.filter(({ code }) => code !== 0);
  for (const { output } of bad) process.stdout.write(`${tail(output, 200)}\n`);
  if (bad.length > 0) throw new Refusal('The lines above say what to mend.');
};

/** @returns {string[]} folders whose tsconfig.json is checked without being compiled */
const checkedFolders = () => {
  const admins = readdirSync(at('plugins')).map((name) => `plugins/${name}/admin`);
  return [...admins, 'cms/src/admin', 'scripts', 'tests'].filter((folder) =>
    existsSync(at(folder, 'tsconfig.json')),
  );
};

const freshPages = () => {
  const stale = stalePages();
  if (stale.length > 0) throw new Refusal(`${stale.join(' and ')} must be made again: npm run docs`);
};

const TSC = 'typescript/bin/tsc';

/** @returns {[string, (tally: Tally) => Promise<unknown> | void][]} */
const checks = () => [
  [
    'format',
    () =>
      tools([
        'prettier/bin/prettier.cjs',
        ['--check', '--log-level=warn', '--cache', '--cache-location=.state/prettier', '.'],
      ]),
  ],
  ['compile (tsc -b)', () => aloneInCheckout(() => buildAll(['servers']))],
  ['generated pages', freshPages],
  ['portal types made (svelte-kit sync)', () => tools(['@sveltejs/kit/svelte-kit.js', ['sync'], 'portal'])],
  [
    'room boundaries, unused code',
    () =>
      tools(
        [
          'dependency-cruiser/bin/dependency-cruise.mjs',
          [
            '--config',
            '.dependency-cruiser.cjs',
            '--output-type',
            'err',
            ...['plugins', 'cms', 'config', 'database', 'portal', 'tests', 'scripts'].filter((folder) =>
              existsSync(at(folder)),
            ),
          ],
        ],
        ['knip/bin/knip.js', ['--no-progress']],
      ),
  ],
  [
    'types not compiled: admin, scripts, tests',
    () =>
      tools(
        ...checkedFolders().map(
          (folder) => /** @type {[string, string[]]} */ ([TSC, ['--noEmit', '-p', folder]]),
        ),
        [TSC, ['--noEmit', '-p', 'tsconfig.unit.json']],
      ),
  ],
  [
    'portal (svelte-check)',
    () =>
      tools([
        'svelte-check/bin/svelte-check',
        ['--threshold', 'error', '--output', 'human', '--tsconfig', './tsconfig.json'],
        'portal',
      ]),
  ],
  [
    'lint',
    () =>
      tools([
        'eslint/bin/eslint.js',
        ['--max-warnings=0', '--cache', '--cache-strategy=content', '--cache-location=.state/eslint', '.'],
      ]),
  ],
  [
    'unit tests',
    async (tally) => {
      const runs = [
        await runJest('unit', ['--config', 'jest.config.mjs']),
        await runNodeTests(['scripts/desk']),
      ];
      for (const counts of runs) tally.add(counts);
      if (runs.some(({ failed }) => failed > 0)) throw new Refusal('A unit test failed.');
      return `${tally.counts.passed} passed`;
    },
  ],
];

/**
 * @param {Tally} tally takes the counts of the unit tests, and one failure for a check that fails otherwise
 * @param {boolean} [isAll] go on after a failure
 * @returns {Promise<boolean>} true when nothing failed
 */
export const runChecks = async (tally, isAll = false) => {
  let isGood = true;
  for (const [title, check] of checks()) {
    const before = tally.counts.failed;
    try {
      await step(title, () => check(tally));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      say(`  ${error.message}`);
      if (tally.counts.failed === before) tally.add({ failed: 1 });
      isGood = false;
      if (!isAll) return false;
    }
  }
  return isGood;
};
