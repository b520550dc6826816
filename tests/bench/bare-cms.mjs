/**
 * A minimal Strapi with the desk's own shapes of a ticket and a message, and nothing of the desk besides: core routes,
 * the users' plugin, one user with a token. It is laid out in a temporary folder with the packages installed here, and
 * its schemas are made from those of the desk, so that the shapes are the same whatever the desk adds.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/ports.mjs';
import { startProcess, waitUntil } from '../support/processes.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const TYPES = ['ticket', 'message', 'office', 'staff'];
const MEASURED = new Set(['ticket', 'message']);
const CORE = {
  controllers: 'createCoreController',
  services: 'createCoreService',
  routes: 'createCoreRouter',
};

/** @param {string} file @returns {any} */
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The desk's schema without what points at types that are not here; of what is only pointed at, no more than a name.
 * @param {string} type @returns {any}
 */
const schemaOf = (type) => {
  const schema = json(path.join(ROOT, `cms/src/api/${type}/content-types/${type}/schema.json`));
  if (!MEASURED.has(type)) {
    const { kind, collectionName, info, options } = schema;
    return { kind, collectionName, info, options, attributes: { name: { type: 'string' } } };
  }
  const attributes = Object.entries(schema.attributes).filter(([, attribute]) => {
    const { type: kind, target } = /** @type {{ type: string, target?: string }} */ (attribute);
    return kind !== 'relation' || TYPES.some((one) => target === `api::${one}.${one}`);
  });
  return { ...schema, attributes: Object.fromEntries(attributes) };
};

/** @param {string} folder */
const layOut = (folder) => {
  cpSync(path.join(ROOT, 'tests/bench/bare-cms'), folder, { recursive: true });
  // Strapi finds its configuration by the ending .js
  for (const place of ['config', 'src']) {
    for (const name of readdirSync(path.join(folder, place))) {
      renameSync(path.join(folder, place, name), path.join(folder, place, name.replace(/\.cjs$/, '.js')));
    }
  }
  const { dependencies } = json(path.join(ROOT, 'cms/package.json'));
  const wanted = ['@strapi/strapi', '@strapi/plugin-users-permissions', 'better-sqlite3', 'pg'];
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({
      name: 'bare-cms',
      version: '0.0.0',
      dependencies: Object.fromEntries(wanted.map((name) => [name, dependencies[name]])),
    }),
  );
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  for (const type of TYPES) {
    const api = path.join(folder, 'src/api', type);
    mkdirSync(path.join(api, 'content-types', type), { recursive: true });
    writeFileSync(path.join(api, 'content-types', type, 'schema.json'), JSON.stringify(schemaOf(type)));
    for (const [part, factory] of Object.entries(CORE)) {
      mkdirSync(path.join(api, part));
      writeFileSync(
        path.join(api, part, `${type}.js`),
        `module.exports = require('@strapi/strapi').factories.${factory}('api::${type}.${type}');\n`,
      );
    }
  }
};

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ cmsPort: number, child: import('node:child_process').ChildProcess, bench: { jwt: string, office: string, staff: string }, stop: () => Promise<void> }>}
 */
export const startBareCms = async (env) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-bare-cms-'));
  layOut(folder);
  const cmsPort = await freePort();
  const running = startProcess(
    [path.join(folder, 'server.cjs')],
    {
      NODE_ENV: 'production',
      TZ: 'UTC',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_DISABLE_EE: 'true',
      ...env,
      DATA_DIR: folder,
      CMS_PORT: String(cmsPort),
    },
    folder,
  );
  const isUp = async () => {
    const answer = await fetch(`http://127.0.0.1:${cmsPort}/_health`).catch(() => undefined);
    return answer?.status === 204;
  };
  await waitUntil(running, isUp, 120_000, 'the bare CMS');
  return {
    cmsPort,
    child: running.child,
    bench: json(path.join(folder, 'bench.json')),
    async stop() {
      await running.stop('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
