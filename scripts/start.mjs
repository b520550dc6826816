/**
 * `npm start`: from a fresh clone to a desk that answers, saying step by step what it does. Needs Node and git; nothing
 * here uses a dependency before it is installed.
 */
import path from 'node:path';
import { aloneInCheckout, buildAll } from './desk/build.mjs';
import { install } from './desk/install.mjs';
import { tryLock, unlock } from './desk/lock.mjs';
import {
  earlySettings,
  markData,
  nodeProblem,
  refuseBusyPorts,
  refuseHalfRestored,
  refuseNewerData,
} from './desk/machine.mjs';
import { stopRunning } from './desk/run.mjs';
import { Refusal, runScript, say, secondsSince, step } from './desk/say.mjs';
import { checkedSettings } from './desk/settings.mjs';
import { localHost, startCms, startPortal, stopServers, waitUntilAnswers } from './desk/servers.mjs';
import { trySqlite } from './desk/sqlite-lasts.mjs';
import { welcomeLines } from './desk/welcome.mjs';

const startedMs = Date.now();

/** @type {(() => void) | undefined} */
let tellStop;
/** Resolves at the first Ctrl-C (or SIGTERM, or a closed terminal); npm passes a second one on, which says nothing new. */
const stopAsked = new Promise((resolve) => {
  tellStop = () => resolve('stop');
});
let isStopAsked = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    isStopAsked = true;
    stopRunning();
    tellStop?.();
  });
}

/** @template T @param {Promise<T>} work @returns {Promise<T>} fails quietly when a stop was asked for meanwhile */
const unlessStopped = async (work) => {
  const winner = await Promise.race([work.catch((error) => ({ error })), stopAsked]);
  if (isStopAsked) throw new Refusal('Stopped before the desk was ready.', 130);
  if (winner && typeof winner === 'object' && 'error' in winner) throw winner.error;
  return /** @type {T} */ (winner);
};

const checkMachine = async () => {
  const problem = nodeProblem(process.version);
  if (problem) throw new Refusal(problem);
  const early = earlySettings(process.env);
  refuseNewerData(early.dataDir);
  refuseHalfRestored(early.dataDir);
  await refuseBusyPorts(early);
  return `Node ${process.version}, ports ${early.cmsPort} and ${early.portalPort} free`;
};

/** @param {import('@kaigai-desk/config').Settings} settings */
const makeSecrets = (settings) => {
  try {
    return settings.secrets.appKeys.length > 0 ? `in ${settings.dataDir}` : 'none';
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
};

/**
 * @param {import('@kaigai-desk/config').Settings} settings
 * @returns {Promise<void>}
 */
const serve = async (settings) => {
  const servers = [startCms(settings, process.env), startPortal(settings, process.env)];
  const [cms, portal] = /** @type {[typeof servers[0], typeof servers[0]]} */ (servers);
  const host = localHost(settings.bindHost);
  try {
    await step('Start the CMS (it makes and fills the database when there is none)', () =>
      unlessStopped(waitUntilAnswers(cms, `http://${host}:${settings.cmsPort}/_health`, 204)),
    );
    await step('Start the portal', () =>
      unlessStopped(waitUntilAnswers(portal, `http://${host}:${settings.portalPort}/healthz`, 200)),
    );
    markData(settings.dataDir);
    for (const line of welcomeLines(settings)) say(line);
    say(`Ready after ${secondsSince(startedMs)}.`);
    const ended = await Promise.race([
      stopAsked,
      ...servers.map(async (server) => (await server.exited, server)),
    ]);
    if (!isStopAsked && typeof ended === 'object' && ended) {
      throw new Refusal(
        `The ${ended.name} ended with code ${ended.code}, so the desk stops; its log is ${ended.logFile}.`,
      );
    }
  } finally {
    const stoppedMs = Date.now();
    say('\nStopping the CMS and the portal ...');
    const isClean = await stopServers(servers);
    for (const { name, code } of servers) if (code !== 0) say(`  the ${name} ended with code ${code}`);
    say(`  stopped (${secondsSince(stoppedMs)})`);
    if (!isClean) process.exitCode = 1;
  }
};

await runScript(async () => {
  await step('Check this machine', checkMachine);
  await unlessStopped(
    aloneInCheckout(async () => {
      await step('Install dependencies (a fresh clone takes some minutes)', install);
      await buildAll(['servers']);
      checkedSettings();
      await buildAll(['admin', 'portal']);
    }),
  );
  const settings = checkedSettings();
  if (settings.databaseUrl === undefined) await step('Try SQLite on this Node', () => trySqlite());
  await step('Make the secrets, once', () => makeSecrets(settings));
  const lock = path.join(settings.dataDir, 'desk.lock');
  const owner = tryLock(lock);
  if (owner !== undefined) {
    throw new Refusal(
      `The data folder ${settings.dataDir} is in use by another running desk (process ${owner}). Stop that one, or choose another folder: DATA_DIR=<folder> npm start`,
    );
  }
  try {
    await serve(settings);
  } finally {
    unlock(lock);
  }
});
process.exit();
