/** Desks of the tests: real processes with a data folder and ports of their own. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './ports.mjs';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @typedef {{ child: import('node:child_process').ChildProcess, output: () => string, exited: Promise<number>, hasExited: () => boolean, stop: (signal?: NodeJS.Signals) => Promise<number> }} Running */
/** @typedef {Running & { cmsUrl: string, portalUrl: string, cmsPort: number, portalPort: number, dataDir: string }} Desk */

/** Variables of the outer run that would change what a desk does. */
const cleanEnv = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|DESK_|JEST_|NODE_ENV$|NODE_OPTIONS$|DATABASE_URL$|SMTP_URL$)/.test(name),
    ),
  );

/**
 * @param {string[]} args for Node @param {NodeJS.ProcessEnv} env @param {string} [cwd]
 * @returns {Running}
 */
export const startProcess = (args, env, cwd = ROOT) => {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...cleanEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let isOver = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once('close', (code) => {
      isOver = true;
      resolve(code ?? 143);
    });
  });
  return {
    child,
    output: () => output,
    exited,
    hasExited: () => isOver,
    async stop(signal = 'SIGINT') {
      if (!isOver) child.kill(signal);
      return exited;
    },
  };
};

/**
 * @param {Running} running @param {() => Promise<boolean> | boolean} isReady @param {number} limitMs @param {string} what
 */
export const waitUntil = async (running, isReady, limitMs, what) => {
  for (const endMs = Date.now() + limitMs; Date.now() < endMs; await sleep(100)) {
    if (await isReady()) return;
    if (running.hasExited()) break;
  }
  if (await isReady()) return;
  const why = running.hasExited() ? 'the process ended' : `${limitMs / 1000} s passed`;
  if (!running.hasExited()) await running.stop('SIGTERM');
  throw new Error(`Waited for ${what}, but ${why}. It printed:\n${running.output().slice(-6000)}`);
};

/** @param {string} url @param {number} status */
const answers = async (url, status) => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(3000) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status === status;
};

/** @param {NodeJS.ProcessEnv} env */
const placeOf = async (env) => {
  const dataDir = env.DATA_DIR ?? mkdtempSync(path.join(tmpdir(), 'desk-data-'));
  const cmsPort = Number(env.CMS_PORT ?? (await freePort()));
  const portalPort = Number(env.PORTAL_PORT ?? (await freePort()));
  return {
    dataDir,
    cmsPort,
    portalPort,
    cmsUrl: `http://localhost:${cmsPort}`,
    portalUrl: `http://localhost:${portalPort}`,
  };
};

/**
 * The CMS alone, as `npm start` starts it, without the demo's history unless `env` asks for it.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Desk>}
 */
export const startCms = async (env = {}) => {
  const place = await placeOf(env);
  const running = startProcess(
    [path.join(ROOT, 'cms/server.cjs')],
    {
      NODE_ENV: 'production',
      TZ: 'UTC',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_DISABLE_EE: 'true',
      DEMO_HISTORY: 'off',
      ...env,
      DATA_DIR: place.dataDir,
      CMS_PORT: String(place.cmsPort),
      PORTAL_PORT: String(place.portalPort),
    },
    path.join(ROOT, 'cms'),
  );
  await waitUntil(
    running,
    () => answers(`http://127.0.0.1:${place.cmsPort}/_health`, 204),
    120_000,
    'the CMS',
  );
  return { ...running, ...place };
};

/**
 * The whole desk by scripts/start.mjs, without the demo's history unless `env` asks for it. It has said 'Ready' when
 * this resolves.
 * @param {NodeJS.ProcessEnv} [env] @param {string} [root] another checkout
 * @returns {Promise<Desk>}
 */
export const startDesk = async (env = {}, root = ROOT) => {
  const place = await placeOf(env);
  const running = startProcess(
    [path.join(root, 'scripts/start.mjs')],
    {
      DEMO_HISTORY: 'off',
      ...env,
      DATA_DIR: place.dataDir,
      CMS_PORT: String(place.cmsPort),
      PORTAL_PORT: String(place.portalPort),
    },
    root,
  );
  await waitUntil(running, () => /^Ready after/m.test(running.output()), 600_000, 'the desk');
  return { ...running, ...place };
};
