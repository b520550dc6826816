/**
 * `npm run restore`: a backup into an empty data folder (and an empty PostgreSQL database, where the desk has one).
 * Everything is checked before anything is touched.
 *   node scripts/restore.mjs <backup> [its secrets]
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  codeOf,
  copyFile,
  diskRefusal,
  hashFile,
  syncFolder,
  syncTree,
  writeFile,
} from './desk/backup-files.mjs';
import { MANIFEST, manifestOf, mismatch, SECRET_FILES, sizeOf, totalsOf } from './desk/backup-manifest.mjs';
import { refuseUsedPostgres, restorePostgres } from './desk/backup-postgres.mjs';
import { restoreSqlite } from './desk/backup-sqlite.mjs';
import { aloneInCheckout, buildAll } from './desk/build.mjs';
import { at, readJson, rootPackage } from './desk/checkout.mjs';
import { install } from './desk/install.mjs';
import { tryLock, unlock } from './desk/lock.mjs';
import { markData, nodeProblem, RESTORE_MARK } from './desk/machine.mjs';
import { Refusal, runScript, say, secondsSince, step } from './desk/say.mjs';
import { checkedSettings } from './desk/settings.mjs';

/** @typedef {import('./desk/backup-manifest.mjs').Manifest} Manifest */
/** @typedef {import('./desk/backup-manifest.mjs').Entry} Entry */
/** @typedef {import('@kaigai-desk/config').Settings} Settings */

const startedMs = Date.now();
const LOCK = 'desk.lock';

/** @param {string} folder @returns {Manifest} */
const readManifest = (folder) => {
  let text;
  try {
    text = readFileSync(path.join(folder, MANIFEST), 'utf8');
  } catch (error) {
    throw new Refusal(
      `${folder} is no backup, or one that did not end: its ${MANIFEST} cannot be read (${codeOf(error)}).`,
    );
  }
  const manifest = manifestOf(text);
  if (typeof manifest === 'string')
    throw new Refusal(`The ${MANIFEST} of ${folder} cannot be used: ${manifest}.`);
  return manifest;
};

/** @param {string} folder @param {readonly Entry[]} files */
const checkFiles = (folder, files) => {
  for (const { path: name, bytes, sha256 } of files) {
    let found;
    try {
      found = hashFile(path.join(folder, name));
    } catch (error) {
      throw new Refusal(
        `The file ${name} of ${folder} cannot be read (${codeOf(error)}). Use another backup.`,
      );
    }
    if (found.bytes !== bytes || found.sha256 !== sha256) {
      throw new Refusal(
        `The file ${name} of ${folder} is not as it was backed up: its SHA-256 differs. Use another backup.`,
      );
    }
  }
};

/** @returns {{ folder: string, secrets: string | undefined, manifest: Manifest }} */
const openBackup = () => {
  const problem = nodeProblem(process.version);
  if (problem) throw new Refusal(problem);
  const [given, givenSecrets, ...more] = process.argv.slice(2);
  if (given === undefined || more.length > 0) {
    throw new Refusal(
      'Name a backup, and its secrets where they lie elsewhere: npm run restore -- <backup> [<secrets>]',
    );
  }
  const folder = path.resolve(given);
  const beside = `${folder}-secrets`;
  const secrets =
    givenSecrets === undefined ? (existsSync(beside) ? beside : undefined) : path.resolve(givenSecrets);
  return { folder, secrets, manifest: readManifest(folder) };
};

/** @param {string} dataDir @param {string[]} [allowed] names that may be there @returns {void} */
const refuseUsedFolder = (dataDir, allowed = []) => {
  let names;
  try {
    names = readdirSync(dataDir).filter((name) => !allowed.includes(name));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (names.includes(RESTORE_MARK)) {
    throw new Refusal(
      `An earlier restore into ${dataDir} did not end. Empty that folder (and the PostgreSQL database, where there is one), and run this again.`,
    );
  }
  if (names.length > 0) {
    throw new Refusal(
      `The data folder ${dataDir} is not empty, and a restore never writes over a desk. Choose an empty one: DATA_DIR=<folder> npm run restore -- <backup>`,
    );
  }
};

/** @param {Settings} settings */
const refuseUsedTarget = async ({ dataDir, databaseUrl }) => {
  refuseUsedFolder(dataDir);
  if (databaseUrl !== undefined) await refuseUsedPostgres(databaseUrl);
};

/** All that a restore makes in a data folder. */
const MADE = ['uploads', 'desk.db.restoring', 'desk.db', 'desk.json', ...SECRET_FILES, RESTORE_MARK, LOCK];

/** Takes away what this run made in an empty folder. @param {string} dataDir @param {string | undefined} firstMade */
const emptyAgain = (dataDir, firstMade) => {
  for (const name of MADE) rmSync(path.join(dataDir, name), { recursive: true, force: true });
  if (firstMade === undefined) return;
  for (let folder = dataDir; folder.length >= firstMade.length; folder = path.dirname(folder))
    rmdirSync(folder);
};

/** @param {ReturnType<typeof openBackup>} backup @param {string} dataDir */
const restoreFiles = ({ folder, secrets, manifest }, dataDir) => {
  mkdirSync(path.join(dataDir, 'uploads'), { recursive: true });
  const uploads = manifest.files.filter((file) => file.path.startsWith('uploads/'));
  for (const { path: name } of uploads) copyFile(path.join(folder, name), path.join(dataDir, name));
  if (secrets !== undefined) {
    for (const { path: name } of manifest.secrets) {
      copyFile(path.join(secrets, name), path.join(dataDir, name), 0o600);
    }
  }
  syncTree(dataDir);
  return `${uploads.length} uploaded files${secrets === undefined ? '' : ', and the secrets'}`;
};

/**
 * @param {ReturnType<typeof openBackup>} backup @param {Settings} settings
 * @param {() => void} beforeCommit told when the database may hold everything from now on
 */
const fill = async (backup, { dataDir, databaseUrl }, beforeCommit) => {
  const { folder, manifest } = backup;
  const mark = path.join(dataDir, RESTORE_MARK);
  writeFile(mark, `${JSON.stringify({ backup: folder, startedAt: new Date().toISOString() }, null, 2)}\n`);
  syncFolder(dataDir);
  await step('Put back the files', () => restoreFiles(backup, dataDir));
  await step('Put back the database', () =>
    databaseUrl === undefined
      ? restoreSqlite(dataDir, folder, manifest)
      : restorePostgres(databaseUrl, folder, manifest, beforeCommit),
  );
  markData(dataDir, manifest.deskVersion);
  rmSync(mark);
  syncFolder(dataDir);
};

/** @param {ReturnType<typeof openBackup>} backup @param {Settings} settings */
const restore = async (backup, settings) => {
  const { dataDir } = settings;
  const lock = path.join(dataDir, LOCK);
  const firstMade = mkdirSync(dataDir, { recursive: true });
  const owner = tryLock(lock);
  if (owner !== undefined) throw new Refusal(`The data folder ${dataDir} is in use by process ${owner}.`);
  let isCommitting = false;
  refuseUsedFolder(dataDir, [LOCK]); // as it is now that nobody else can fill it
  try {
    await fill(backup, settings, () => (isCommitting = true));
    unlock(lock);
  } catch (error) {
    if (!isCommitting) {
      emptyAgain(dataDir, firstMade);
      throw error;
    }
    // The database may hold everything, or nothing: the mark stays, so that no desk starts on it unseen.
    unlock(lock);
    throw new Refusal(
      `The restore broke off at its last step (${String(error)}). Empty ${dataDir} and the PostgreSQL database, and run this again.`,
    );
  }
};

/** @param {ReturnType<typeof openBackup>} backup @param {Settings} settings @returns {string[]} */
const report = ({ manifest, secrets }, { dataDir }) => {
  const { rows, tables, uploads, bytes } = totalsOf(manifest);
  return [
    '',
    ...Object.entries(manifest.database.rows)
      .filter(([, count]) => count > 0)
      .map(([table, count]) => `  ${String(count).padStart(9)}  ${table}`),
    '',
    `Restored into ${dataDir} what was backed up at ${manifest.madeAt}: ${rows} rows in ${tables} tables,`,
    `${uploads} uploaded files, ${sizeOf(bytes)}, in ${secondsSince(startedMs)}. 'npm start' starts the desk.`,
    ...(secrets === undefined
      ? [
          'The secrets were not there: the start makes new ones. API tokens are void and must be made anew, everybody',
          'signs in again, and what the CMS stored encrypted cannot be read.',
        ]
      : []),
  ];
};

await runScript(async () => {
  const backup = openBackup();
  const { folder, secrets, manifest } = backup;
  await step('Check every file of the backup', () => {
    checkFiles(folder, manifest.files);
    if (secrets !== undefined) checkFiles(secrets, manifest.secrets);
    return `${manifest.files.length} files as they were written`;
  });
  await aloneInCheckout(async () => {
    await step('Install dependencies (a fresh clone takes some minutes)', install);
    await buildAll(['servers']);
  });
  const settings = checkedSettings();
  const here = {
    desk: rootPackage().version,
    strapi: readJson(at('node_modules/@strapi/strapi/package.json')).version,
    kind: /** @type {import('./desk/backup-manifest.mjs').Kind} */ (
      settings.databaseUrl === undefined ? 'sqlite' : 'postgres'
    ),
  };
  const problem = mismatch(manifest, here);
  if (problem !== undefined) throw new Refusal(problem);
  try {
    await refuseUsedTarget(settings);
    await restore(backup, settings);
  } catch (error) {
    throw diskRefusal(error, 'Nothing was restored, and the target is as before');
  }
  for (const line of report(backup, settings)) say(line);
});
process.exit();
