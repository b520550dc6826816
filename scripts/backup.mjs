/**
 * `npm run backup`: database, uploaded files and, apart from them, secrets of a desk, which may be running. All or
 * nothing: it is written under another name and gets its own at the end.
 *   node scripts/backup.mjs [folder to put the backup in]
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { copyUploads, diskRefusal, syncFolder, syncTree, writeFile } from './desk/backup-files.mjs';
import { MANIFEST, manifestText, sizeOf, totalsOf } from './desk/backup-manifest.mjs';
import { backUpPostgres } from './desk/backup-postgres.mjs';
import { keptSecrets } from './desk/backup-secrets.mjs';
import { backUpSqlite } from './desk/backup-sqlite.mjs';
import { at, readJson, rootPackage } from './desk/checkout.mjs';
import { nodeProblem, refuseHalfRestored } from './desk/machine.mjs';
import { Refusal, runScript, say, secondsSince, step } from './desk/say.mjs';
import { checkedSettings, isConfigBuilt, secretNames } from './desk/settings.mjs';

const startedAt = new Date();
const PARTIAL = '.partial';

const given = process.argv.slice(2);

/** Folders that this run makes and that go if it fails. @type {string[]} */
const drafts = [];
const removeDrafts = () => {
  for (const folder of drafts) rmSync(folder, { recursive: true, force: true });
};
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    removeDrafts();
    process.stderr.write('\nStopped; there is no backup.\n');
    process.exit(130);
  });
}

const settingsOfDesk = () => {
  const problem = nodeProblem(process.version);
  if (problem) throw new Refusal(problem);
  if (given.length > 1)
    throw new Refusal('One folder to put the backup in, or none: npm run backup -- <folder>');
  if (!isConfigBuilt()) {
    throw new Refusal(
      "This checkout was never built, so there is nothing of a desk here: run 'npm start' first.",
    );
  }
  const settings = checkedSettings();
  refuseHalfRestored(settings.dataDir);
  return settings;
};

/** @param {string} folder @param {string} dataDir */
const refuseInside = (folder, dataDir) => {
  const way = path.relative(dataDir, folder);
  if (way !== '' && (way.startsWith('..') || path.isAbsolute(way))) return;
  throw new Refusal(
    `A backup does not belong into the data folder ${dataDir}, with which it would be lost. Choose another: npm run backup -- <folder>`,
  );
};

/** @param {readonly string[]} wanted urls like `/uploads/a.png` @param {{ path: string }[]} files */
const missingUploads = (wanted, files) => {
  const present = new Set(files.map((file) => `/${file.path}`));
  return wanted.filter((url) => !present.has(url));
};

/** @param {import('@kaigai-desk/config').Settings} settings @param {string} place */
const backUp = async (settings, place) => {
  const name = `desk-${startedAt.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const folder = path.join(place, name);
  const apart = `${folder}-secrets`;
  if (existsSync(folder) || existsSync(apart)) throw new Refusal(`There is a backup ${folder} already.`);
  mkdirSync(place, { recursive: true });
  const left = readdirSync(place).filter((one) => one.endsWith(PARTIAL));
  const [draft, apartDraft] = [folder, apart].map((final) => `${final}.${process.pid}${PARTIAL}`);
  if (draft === undefined || apartDraft === undefined) return;
  drafts.push(draft, apartDraft);
  mkdirSync(draft, { mode: 0o700 });

  const { databaseUrl, dataDir } = settings;
  const { database, files, uploads } = await step('Copy the database', () =>
    databaseUrl === undefined ? backUpSqlite(dataDir, draft) : backUpPostgres(databaseUrl, draft),
  );
  const copied = await step('Copy the uploaded files', () =>
    copyUploads(path.join(dataDir, 'uploads'), path.join(draft, 'uploads')),
  );
  const secrets = await step('Keep the secrets apart', () => {
    mkdirSync(apartDraft, { mode: 0o700 });
    return keptSecrets(secretNames(), process.env, dataDir).map(({ file, text }) => ({
      path: file,
      ...writeFile(path.join(apartDraft, file), text, 0o600),
    }));
  });
  const manifest = {
    madeAt: startedAt.toISOString(),
    deskVersion: readJson(path.join(dataDir, 'desk.json'))?.version ?? rootPackage().version,
    strapiVersion: readJson(at('node_modules/@strapi/strapi/package.json')).version,
    database,
    files: [...files, ...copied],
    secrets,
  };
  writeFile(path.join(draft, MANIFEST), manifestText(manifest));
  syncTree(draft);
  syncTree(apartDraft);
  renameSync(apartDraft, apart);
  renameSync(draft, folder);
  syncFolder(place);

  const totals = totalsOf({ format: 1, ...manifest });
  say(`\nBackup: ${folder}`);
  say(
    `  ${totals.rows} rows in ${totals.tables} tables, ${totals.uploads} uploaded files, ${sizeOf(totals.bytes)}, in ${secondsSince(startedAt.getTime())}`,
  );
  for (const url of missingUploads(uploads, copied)) say(`  not there, though the database names it: ${url}`);
  say(`Secrets: ${apart}`);
  say(
    '  Keep them in another place, as safe as a password. Without them API tokens are void after a restore,',
  );
  say('  everybody signs in again, and what the CMS stored encrypted cannot be read.');
  if (left.length > 0)
    say(`Left by a backup that did not end, and of no use: ${left.join(', ')} in ${place}`);
};

await runScript(async () => {
  const settings = settingsOfDesk();
  const place = path.resolve(given[0] ?? `${settings.dataDir}-backups`);
  refuseInside(place, settings.dataDir);
  try {
    await backUp(settings, place);
  } catch (error) {
    removeDrafts();
    throw diskRefusal(error, 'The backup was not made, and nothing of it is left');
  }
});
