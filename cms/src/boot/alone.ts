/**
 * Who may boot on a database, before Strapi touches it: Strapi takes no lock for its schema sync and its migrations
 * (docs/decisions/0011-jobs.md).
 */
import path from 'node:path';
import type { Settings } from '@kaigai-desk/config';
import Database from 'better-sqlite3';
import { Client } from 'pg';

/** Number of the advisory lock that an instance holds while it boots; any constant of our own. */
const BOOT_LOCK = 7_601_002;
/** A CMS that was told to stop has ended by then. */
const PATIENCE_MS = 10_000;

export interface Turn {
  /** Lets the next instance boot. */
  end(): Promise<void>;
}

/** Held until the process ends, however it ends: the operating system lets go of it. */
let held: Database | undefined;

/** SQLite is for one process: two on one file fail half of their writes. */
function aloneOnFile(dataDir: string): Turn {
  // a file of its own, so that backups and exports read the database meanwhile
  held = new Database(path.join(dataDir, 'cms.lock'), { timeout: PATIENCE_MS });
  held.pragma('locking_mode = EXCLUSIVE');
  try {
    held.exec('begin exclusive');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')) throw error;
    throw new Error(
      `The SQLite database in ${dataDir} is in use by another running CMS. Stop that one, or choose another folder with DATA_DIR.`,
      { cause: error },
    );
  }
  return { end: () => Promise.resolve() };
}

/** On PostgreSQL instances boot one after the other; what the first has made the next one finds. */
async function turnOnServer(connectionString: string, say: (line: string) => void): Promise<Turn> {
  // a connection of its own: it keeps the lock whatever the pool does, and loses it when the process dies
  const client = new Client({ connectionString, keepAlive: true });
  client.on('error', (error) => {
    say(`The connection that holds the boot lock broke: ${error.message}`);
  });
  await client.connect();
  const { rows } = await client.query('select pg_try_advisory_lock($1) as is_mine', [BOOT_LOCK]);
  if (rows[0]?.['is_mine'] !== true) {
    say('Another instance is booting on this database. This one goes on when that one is up.');
    await client.query('select pg_advisory_lock($1)', [BOOT_LOCK]);
  }
  return { end: () => client.end() };
}

/**
 * Waits for the turn of this instance to boot.
 * @param say takes a line for whoever started it
 * @throws Error on SQLite, in words, when another process works on the database
 */
export async function takeTurn(settings: Settings, say: (line: string) => void): Promise<Turn> {
  return settings.databaseUrl === undefined
    ? aloneOnFile(settings.dataDir)
    : await turnOnServer(settings.databaseUrl, say);
}
