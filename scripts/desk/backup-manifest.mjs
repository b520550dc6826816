/**
 * The manifest of a backup: what it holds, of which version, and the hash of every file. It is written last, so that a
 * folder without one is no backup.
 * @typedef {{ path: string, bytes: number, sha256: string }} Entry `path` with slashes, within the backup's folder
 * @typedef {'sqlite' | 'postgres'} Kind
 * @typedef {object} Manifest
 * @property {1} format
 * @property {string} madeAt ISO 8601, UTC: when the snapshot of the database was begun
 * @property {string} deskVersion of the desk that wrote the data
 * @property {string} strapiVersion
 * @property {{ kind: Kind, version: string, fingerprint: string, rows: Record<string, number> }} database `version` of
 *   the database's own software, `fingerprint` of the schema, `rows` of each table
 * @property {Entry[]} files
 * @property {Entry[]} secrets what lies in the other folder; empty when none were kept
 */
import { isNewer } from './machine.mjs';

export const MANIFEST = 'manifest.json';
const FORMAT = 1;

/** Folders of a backup; each file lies in one of them. */
const PLACES = new Set(['database', 'uploads']);
/** What the folder of secrets may hold. */
export const SECRET_FILES = /** @type {const} */ (['secrets.json', 'sign-ins.json']);

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} value */
const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

/** Nothing outside of the backup can be named, whoever wrote the manifest. @param {unknown} value */
const isInnerPath = (value) =>
  typeof value === 'string' &&
  !value.includes('\0') &&
  !value.includes('\\') &&
  value.split('/').every((part) => !['', '.', '..'].includes(part));

/** @param {unknown} value @returns {boolean} */
const isEntry = (value) =>
  isRecord(value) &&
  isInnerPath(value['path']) &&
  isCount(value['bytes']) &&
  /^[0-9a-f]{64}$/.test(String(value['sha256']));

/** @param {unknown} value @param {(entry: Entry) => boolean} isAllowed */
const areEntries = (value, isAllowed) =>
  Array.isArray(value) && value.every((entry) => isEntry(entry) && isAllowed(entry));

/** @param {Entry} entry */
const isInPlace = ({ path }) => path.includes('/') && PLACES.has(String(path.split('/')[0]));

/** @param {unknown} value */
const isDatabase = (value) =>
  isRecord(value) &&
  (value['kind'] === 'sqlite' || value['kind'] === 'postgres') &&
  typeof value['version'] === 'string' &&
  typeof value['fingerprint'] === 'string' &&
  isRecord(value['rows']) &&
  Object.values(value['rows']).every(isCount);

/**
 * @param {string} text of the file
 * @returns {Manifest | string} a string says in a few words why it is none
 */
export const manifestOf = (text) => {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return 'it is no JSON';
  }
  if (!isRecord(value) || !isCount(value['format'])) return 'it is none of this desk';
  if (Number(value['format']) > FORMAT)
    return 'a newer version of the desk wrote it; update the checkout first';
  const isWhole =
    value['format'] === FORMAT &&
    ['madeAt', 'deskVersion', 'strapiVersion'].every((name) => typeof value[name] === 'string') &&
    isDatabase(value['database']) &&
    areEntries(value['files'], isInPlace) &&
    areEntries(value['secrets'], ({ path }) => SECRET_FILES.some((name) => name === path));
  return isWhole ? /** @type {Manifest} */ (/** @type {unknown} */ (value)) : 'parts of it are missing';
};

/** @param {Omit<Manifest, 'format'>} content @returns {string} */
export const manifestText = (content) => `${JSON.stringify({ format: FORMAT, ...content }, null, 2)}\n`;

/**
 * A backup of an older version is taken: the next start brings its schema up, as it does for any older data.
 * @param {Manifest} manifest @param {{ desk: string, strapi: string, kind: Kind }} here
 * @returns {string | undefined} one sentence when this checkout cannot take it
 */
export const mismatch = ({ deskVersion, strapiVersion, database }, here) => {
  if (isNewer(deskVersion, here.desk)) {
    return `The backup was made by version ${deskVersion}, and this checkout is ${here.desk}, which may not understand it. Update the checkout first.`;
  }
  if (isNewer(strapiVersion, here.strapi)) {
    return `The backup was made with Strapi ${strapiVersion}, and this checkout has ${here.strapi}. Update the checkout first.`;
  }
  if (database.kind === here.kind) return undefined;
  return database.kind === 'sqlite'
    ? 'The backup is of a desk on SQLite, and DATABASE_URL names a PostgreSQL database. Leave DATABASE_URL out.'
    : 'The backup is of a desk on PostgreSQL, and there is no DATABASE_URL. Set it to an empty PostgreSQL database.';
};

/**
 * @param {Manifest['database']} wanted @param {Manifest['database']} found in what was restored
 * @returns {string | undefined} one sentence when they differ
 */
export const databaseDifference = (wanted, found) => {
  const names = [...new Set([...Object.keys(wanted.rows), ...Object.keys(found.rows)])];
  const table = names.find((name) => wanted.rows[name] !== found.rows[name]);
  if (table !== undefined) {
    return `The restored table ${table} has ${found.rows[table] ?? 'no'} rows, and the backup's manifest says ${wanted.rows[table] ?? 'none'}.`;
  }
  return wanted.fingerprint === found.fingerprint
    ? undefined
    : 'The restored tables are shaped otherwise than those that were backed up.';
};

/** @param {Manifest} manifest */
export const totalsOf = ({ database, files }) => ({
  tables: Object.keys(database.rows).length,
  rows: Object.values(database.rows).reduce((sum, count) => sum + count, 0),
  uploads: files.filter(({ path }) => path.startsWith('uploads/')).length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});

/** @param {number} bytes @returns {string} like `12.3 MB` */
export const sizeOf = (bytes) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
