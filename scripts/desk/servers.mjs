/** The CMS and the portal as child processes: started, waited for, watched, stopped together. */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { at } from './checkout.mjs';
import { openLog } from './log.mjs';
import { Refusal } from './say.mjs';

const STOP_MS = 10_000;
const READY_MS = 180_000;

/** What the servers inherit besides their own variables; NODE_OPTIONS of a debugger or a test would change them. */
const COMMON = { TZ: 'UTC', NODE_ENV: 'production' };

/** @typedef {import('@kaigai-desk/config').Settings} Settings */
/** @typedef {{ name: string, exited: Promise<number>, hasExited: boolean, code: number, logFile: string, stop: (signal: NodeJS.Signals) => void }} Server */

/** @param {string} bindHost @returns {string} where this machine reaches what listens there */
export const localHost = (bindHost) => {
  if (['0.0.0.0', '::', 'localhost'].includes(bindHost)) return '127.0.0.1';
  return bindHost.includes(':') ? `[${bindHost}]` : bindHost;
};

/**
 * @param {Settings} settings @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
const cmsEnv = (settings, env) => ({
  ...env,
  ...COMMON,
  DATA_DIR: settings.dataDir,
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
});

/**
 * The portal sees what it needs and no more: no key of the CMS, no address of the database.
 * @param {Settings} settings @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
const portalEnv = (settings, env) => ({
  ...Object.fromEntries(
    Object.entries(env).filter(([name]) => /^(PATH|HOME|LANG|LC_.*|TMPDIR|NODE_.*)$/.test(name)),
  ),
  ...COMMON,
  PORT: String(settings.portalPort),
  HOST: settings.bindHost,
  ORIGIN: settings.portalUrl,
  CMS_INTERNAL_URL: `http://${localHost(settings.bindHost)}:${settings.cmsPort}`,
  PORTAL_SECRET: settings.secrets.portalSecret,
  BODY_SIZE_LIMIT: '1M',
  SHUTDOWN_TIMEOUT: '5',
});

/**
 * In a process group of its own, so that Ctrl-C reaches only us and each server is told once.
 * @param {string} name @param {string} script @param {string} cwd @param {string} dataDir @param {NodeJS.ProcessEnv} env
 * @returns {Server}
 */
const startServer = (name, script, cwd, dataDir, env) => {
  const log = openLog(dataDir, name);
  const child = spawn(process.execPath, ['--require', at('scripts/desk/follow-parent.cjs'), script], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  /** @type {Server} */
  const server = {
    name,
    hasExited: false,
    code: 0,
    logFile: log.file,
    exited: new Promise((resolve) => {
      child.once('close', (code, signal) => {
        server.hasExited = true;
        server.code = code ?? (signal === 'SIGKILL' ? 137 : 143);
        log.close();
        resolve(server.code);
      });
    }),
    stop: (signal) => child.kill(signal),
  };
  child.once('error', (error) => log.take('err', `${error.message}\n`));
  child.stdout?.setEncoding('utf8').on('data', (text) => log.take('out', text));
  child.stderr?.setEncoding('utf8').on('data', (text) => log.take('err', text));
  return server;
};

/** @param {Settings} settings @param {NodeJS.ProcessEnv} env @returns {Server} */
export const startCms = (settings, env) =>
  startServer('cms', at('cms/server.cjs'), at('cms'), settings.dataDir, cmsEnv(settings, env));

/** @param {Settings} settings @param {NodeJS.ProcessEnv} env @returns {Server} */
export const startPortal = (settings, env) =>
  startServer('portal', at('portal/server.mjs'), at('portal'), settings.dataDir, portalEnv(settings, env));

/**
 * @param {Server} server @param {string} url @param {number} status
 * @returns {Promise<void>}
 */
export const waitUntilAnswers = async (server, url, status) => {
  for (const endMs = Date.now() + READY_MS; Date.now() < endMs;) {
    if (server.hasExited) {
      throw new Refusal(
        `The ${server.name} ended with code ${server.code} before it was ready; its log is ${server.logFile}.`,
      );
    }
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' }).catch(
      () => undefined,
    );
    await answer?.body?.cancel();
    if (answer?.status === status) return;
    await sleep(150);
  }
  throw new Refusal(
    `The ${server.name} did not answer at ${url} within ${READY_MS / 1000} seconds; its log is ${server.logFile}.`,
  );
};

/**
 * Asks all to stop, and ends by force what has not stopped in time.
 * @param {readonly Server[]} servers
 * @returns {Promise<boolean>} true when every one ended by itself with code 0
 */
export const stopServers = async (servers) => {
  const asked = servers.filter((server) => !server.hasExited);
  for (const server of asked) server.stop('SIGTERM');
  const timer = new AbortController();
  await Promise.race([
    Promise.all(asked.map((server) => server.exited)),
    sleep(STOP_MS, undefined, { signal: timer.signal }).catch(() => undefined),
  ]);
  timer.abort();
  const stuck = asked.filter((server) => !server.hasExited);
  for (const server of stuck) server.stop('SIGKILL');
  await Promise.all(stuck.map((server) => server.exited));
  return servers.every((server) => server.code === 0);
};
