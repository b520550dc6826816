/** What the machine must bring: Node, free ports, a data folder that this version can read. */
import net from 'node:net';
import path from 'node:path';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { ROOT, readJson, rootPackage } from './checkout.mjs';
import { Refusal } from './say.mjs';

/**
 * @param {string} version like `v20.20.2`
 * @returns {string | undefined} one sentence when this Node cannot be used
 */
export const nodeProblem = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major > 20 ? major < 27 : major === 20 && minor >= 19) return undefined;
  return `Node ${version} cannot run the desk: it needs Node 20.19 or newer, below 27. Install Node 20, 22 or 24 (with nvm: 'nvm install 20') and run 'npm start' again.`;
};

/**
 * The three settings that are looked at before anything is installed; the full check is config's, after the build.
 * @param {NodeJS.ProcessEnv} env
 */
export const earlySettings = (env) => {
  /** @param {string | undefined} text @param {number} fallback */
  const port = (text, fallback) => (/^\d{1,5}$/.test(text?.trim() ?? '') ? Number(text) : fallback);
  return {
    cmsPort: port(env.CMS_PORT, 1337),
    portalPort: port(env.PORTAL_PORT, 3000),
    bindHost: env.BIND_HOST?.trim() || '127.0.0.1',
    dataDir: path.resolve(ROOT, env.DATA_DIR?.trim() || '.data'),
  };
};

/**
 * @param {number} port @param {string} host
 * @returns {Promise<string | undefined>} the error code when the port cannot be listened on
 */
const portError = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });

/**
 * @param {{ cmsPort: number, portalPort: number, bindHost: string }} settings
 */
export const refuseBusyPorts = async ({ cmsPort, portalPort, bindHost }) => {
  for (const [name, port] of /** @type {const} */ ([
    ['CMS_PORT', cmsPort],
    ['PORTAL_PORT', portalPort],
  ])) {
    const code = await portError(port, bindHost);
    if (code === 'EADDRINUSE') {
      throw new Refusal(
        `Port ${port} is in use by another program. Stop that program, or choose another port: ${name}=${port + 100} npm start`,
      );
    }
    if (code === 'EACCES') {
      throw new Refusal(
        `Port ${port} may not be used without more rights. Choose one above 1023: ${name}=${port + 8000} npm start`,
      );
    }
    if (code !== undefined) {
      throw new Refusal(
        `The desk cannot listen on ${bindHost}:${port} (${code}). Check BIND_HOST and ${name}.`,
      );
    }
  }
};

/** @param {string} version @returns {number[]} */
const numbersOf = (version) => version.split('.').map((part) => Number.parseInt(part, 10) || 0);

/** @param {string} left @param {string} right @returns {boolean} */
export const isNewer = (left, right) => {
  const [a, b] = [numbersOf(left), numbersOf(right)];
  for (let place = 0; place < 3; place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
};

/** @param {string} dataDir @returns {void} */
export const refuseNewerData = (dataDir) => {
  const marked = readJson(path.join(dataDir, 'desk.json'))?.version;
  const { version } = rootPackage();
  if (typeof marked === 'string' && isNewer(marked, version)) {
    throw new Refusal(
      `The data folder ${dataDir} was last used by version ${marked}, and this is ${version}, which may not understand it. Update the checkout, or choose another folder: DATA_DIR=<folder> npm start`,
    );
  }
};

/** Stands in a data folder while a restore fills it; one that is there later was left by a restore that did not end. */
export const RESTORE_MARK = 'restore-unfinished.json';

/** @param {string} dataDir @returns {void} */
export const refuseHalfRestored = (dataDir) => {
  const file = path.join(dataDir, RESTORE_MARK);
  // That it is there says enough: a restore may have been killed before it had written a word into it.
  if (!existsSync(file)) return;
  throw new Refusal(
    `A restore of ${readJson(file)?.backup ?? 'a backup'} into the data folder ${dataDir} did not end, so what lies there is not complete. Empty that folder (and the PostgreSQL database, where there is one), and run 'npm run restore' again.`,
  );
};

/** Marks the data folder with the version that uses it. @param {string} dataDir @param {string} [version] */
export const markData = (dataDir, version = rootPackage().version) => {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'desk.json');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify({ version }, null, 2)}\n`);
  renameSync(draft, file);
};
