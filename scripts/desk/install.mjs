/** The dependencies: installed when the lock file, a package.json or Node's binary interface changed since. */
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at, readJson, ROOT, rootPackage } from './checkout.mjs';
import { hashOf } from './hashes.mjs';
import { run, tail } from './run.mjs';
import { Refusal } from './say.mjs';

const STAMP = at('node_modules/.kaigai/install.json');

const wantedHash = () => {
  const manifests = ['package.json', ...rootPackage().workspaces.map((place) => `${place}/package.json`)];
  return hashOf(
    ['package-lock.json', '.npmrc', ...manifests.filter((file) => existsSync(at(file)))],
    [process.versions.modules, process.platform, process.arch],
  );
};

const sqliteLoads = async () => {
  const text = "new (require('better-sqlite3'))(':memory:').prepare('select 1').get()";
  return (await run(process.execPath, ['-e', text])).code === 0;
};

/**
 * Somebody may have run `npm ci` by hand: npm keeps what it installed in a lock file of its own.
 * @returns {boolean} true when that is what our lock file asks for
 */
const isInstalledByHand = () => {
  const wanted = readJson(at('package-lock.json'))?.packages;
  const present = readJson(at('node_modules/.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.startsWith('node_modules/') || entry.link) return true;
    const installed = present[place];
    return installed ? installed.version === entry.version : Boolean(entry.optional);
  });
};

const stamp = () => {
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, `${JSON.stringify({ hash: wantedHash() })}\n`);
};

/** @param {string} name @returns {boolean} */
const isOnPath = (name) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/**
 * @param {(name: string) => boolean} [has]
 * @returns {string[]} what building better-sqlite3 from its source needs and this machine lacks
 */
export const missingBuildTools = (has = isOnPath) => {
  const tools = { python3: ['python3', 'python'], make: ['make', 'gmake'], 'g++': ['c++', 'g++', 'clang++'] };
  return Object.entries(tools)
    .filter(([, names]) => !names.some(has))
    .map(([name]) => name);
};

/** @param {readonly string[]} missing @returns {string} */
export const noSqliteSentence = (missing) =>
  missing.length > 0
    ? `SQLite (better-sqlite3) has no ready-made binary for Node ${process.version} on this machine, and building it needs ${missing.join(', ')}. Install them (on Debian: 'apt-get install python3 make g++') and run 'npm start' again.`
    : `SQLite (better-sqlite3) could not be built for Node ${process.version}; the lines above say why. Try Node 20, for which ready-made binaries exist on most machines.`;

/** @returns {[string, string[]]} npm as it was called, else the one on the path */
export const npmCommand = () => {
  const file = process.env.npm_execpath;
  return file && /npm-cli\.[cm]?js$/.test(file) ? [process.execPath, [file]] : ['npm', []];
};

/** npm's own variables of the outer call would change what the inner one does. */
const cleanEnv = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name)),
  );

/** @param {string[]} args */
const npm = async (args) => {
  const [command, first] = npmCommand();
  return run(command, [...first, ...args], { cwd: ROOT, env: { ...cleanEnv(), NODE_ENV: 'development' } });
};

const completeSqlite = async () => {
  if (await sqliteLoads()) return;
  const built = await npm(['rebuild', 'better-sqlite3']);
  if (await sqliteLoads()) return;
  process.stderr.write(`${tail(built.output, 30)}\n`);
  throw new Refusal(noSqliteSentence(missingBuildTools()));
};

/** npm says first what is wrong and last what it always says. @param {string} output */
const excerpt = (output) => {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^npm warn/i.test(line));
  return (lines.length > 60 ? [...lines.slice(0, 30), '...', ...lines.slice(-20)] : lines).join('\n');
};

/**
 * Installs what the lock file says unless that is what is there.
 * @returns {Promise<string>} what was done, in a few words
 */
export const install = async () => {
  const hash = wantedHash();
  if (readJson(STAMP)?.hash === hash) return 'unchanged';
  if (isInstalledByHand() && (await sqliteLoads())) {
    stamp();
    return 'already installed';
  }
  const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) {
    process.stderr.write(`${excerpt(output)}\n`);
    const missing = missingBuildTools();
    if (/better-sqlite3|node-gyp|gyp ERR/.test(output) && missing.length > 0) {
      throw new Refusal(noSqliteSentence(missing));
    }
    throw new Refusal(
      `The dependencies could not be installed (npm ended with ${code}); the lines above say why.`,
    );
  }
  await completeSqlite();
  stamp();
  return 'installed';
};
