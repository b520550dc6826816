/** The three builds, each done only when its sources changed since it was last done. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at, readJson, STATE_DIR } from './checkout.mjs';
import { filesOf, hashOf } from './hashes.mjs';
import { withLock } from './lock.mjs';
import { nodeTool, run, tail } from './run.mjs';
import { Refusal, say, step } from './say.mjs';

const STAMPS = path.join(STATE_DIR, 'built.json');

/** What `tsc -b` writes into. The admin's build lives in cms/dist/build and stays. */
const SERVER_OUTPUTS = ['plugins/domain/dist', 'config/dist', 'database/dist', 'cms/dist'];

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} title
 * @property {string[]} sources files and folders
 * @property {string[]} outputs must be there for the target to count as built
 * @property {string} cwd
 * @property {[string, string[]]} command
 */

/** @returns {Target[]} */
const targets = () => {
  const plugins = readdirSync(at('plugins')).filter((name) =>
    existsSync(at('plugins', name, 'package.json')),
  );
  /** @param {string} place */
  const inPlugins = (place) =>
    plugins.map((name) => path.join('plugins', name, place)).filter((folder) => existsSync(at(folder)));
  const [node, tsc] = nodeTool('typescript/bin/tsc');
  return [
    {
      name: 'servers',
      title: 'Build domain, plugins and CMS',
      sources: [
        'tsconfig.json',
        'plugins/domain',
        'config',
        'database',
        ...inPlugins('server'),
        'cms/config',
        'cms/src',
        'cms/types',
        'cms/tsconfig.json',
      ],
      outputs: [
        'config/dist/index.js',
        'plugins/domain/dist/index.js',
        'cms/dist/config/server.js',
        ...inPlugins('server').map((folder) => path.join(path.dirname(folder), 'dist/server/index.js')),
      ],
      cwd: at('.'),
      command: [node, [...tsc, '-b']],
    },
    {
      name: 'admin',
      title: 'Build the admin',
      sources: [
        'plugins/domain/src',
        ...inPlugins('admin'),
        ...inPlugins('package.json'),
        'cms/src/admin',
        'cms/config',
        'cms/package.json',
      ],
      outputs: ['cms/dist/build/index.html'],
      cwd: at('cms'),
      command: [node, [at('node_modules/@strapi/strapi/bin/strapi.js'), 'build']],
    },
    {
      name: 'portal',
      title: 'Build the portal',
      sources: ['portal', 'plugins/domain/src'],
      outputs: ['portal/build/handler.js'],
      cwd: at('portal'),
      command: [node, [at('node_modules/vite/bin/vite.js'), 'build']],
    },
  ];
};

/** @param {Target} target */
const stateOf = (target) => {
  const files = target.sources.flatMap(filesOf);
  return { files, hash: hashOf(files, [readJson(at('node_modules/.kaigai/install.json'))?.hash ?? '']) };
};

/**
 * The compiler leaves behind what it made of a file that is gone, and Strapi would load that.
 * @param {string[]} before @param {string[]} now
 */
const clearLeftovers = (before, now) => {
  const present = new Set(now);
  if (before.every((file) => present.has(file))) return;
  const folders = [
    ...SERVER_OUTPUTS,
    ...readdirSync(at('plugins')).map((name) => `plugins/${name}/dist/server`),
  ];
  for (const folder of folders.filter((one) => existsSync(at(one)))) {
    for (const name of readdirSync(at(folder))) {
      if (!(folder === 'cms/dist' && name === 'build'))
        rmSync(at(folder, name), { recursive: true, force: true });
    }
  }
};

/**
 * A build sees no setting of the desk, so that it is the same for every copy that uses this checkout. Strapi's build reads
 * the CMS's configuration, which asks for secrets: it gets a data folder of its own.
 */
const buildEnv = () => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(?:PATH|HOME|USER|LANG|LC_.*|TMPDIR|TERM|CI|NODE_OPTIONS|npm_config_.*)$/.test(name),
    ),
  ),
  NODE_ENV: 'production',
  TZ: 'UTC',
  DATA_DIR: path.join(STATE_DIR, 'build-data'),
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
});

/** @param {Target} target @returns {string[]} what it should have made and has not */
const missingOutputs = (target) => target.outputs.filter((file) => !existsSync(at(file)));

/** @param {string} name @param {{ hash: string, files: string[] }} stamp */
const keepStamp = (name, stamp) => {
  mkdirSync(STATE_DIR, { recursive: true });
  const draft = `${STAMPS}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...readJson(STAMPS), [name]: stamp }));
  renameSync(draft, STAMPS);
};

/** @param {Target} target */
const build = async (target) => {
  const last = readJson(STAMPS)?.[target.name];
  const { files, hash } = stateOf(target);
  if (last?.hash === hash && missingOutputs(target).length === 0) return 'unchanged';
  if (target.name === 'servers') clearLeftovers(last?.files ?? [], files);
  const { code, output } = await run(...target.command, { cwd: target.cwd, env: buildEnv() });
  const missing = missingOutputs(target);
  if (code !== 0 || missing.length > 0) {
    process.stderr.write(`${tail(output)}\n`);
    const why = code !== 0 ? `ended with ${code}` : `did not make ${missing.join(', ')}`;
    throw new Refusal(`'${target.title}' ${why}; the lines above say why.`);
  }
  keepStamp(target.name, { hash, files: target.name === 'servers' ? files : [] });
  return 'built';
};

/** Installing and building change the checkout: one process at a time. @template T @param {() => Promise<T>} work */
export const aloneInCheckout = (work) =>
  withLock(
    path.join(STATE_DIR, 'build.lock'),
    (pid) => say(`  another copy of the desk (process ${pid}) is building in this checkout; waiting for it`),
    work,
  );

/**
 * Builds what changed.
 * @param {string[]} [names] only these targets
 */
export const buildAll = async (names) => {
  for (const target of targets()) {
    if (!names || names.includes(target.name)) await step(target.title, () => build(target));
  }
};
