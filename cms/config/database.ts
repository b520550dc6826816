import path from 'node:path';
import { readSettings } from '@kaigai-desk/config';

const settings = readSettings(process.env);

/** What better-sqlite3 gives to knex for each new connection. */
interface SqliteConnection {
  pragma(text: string): unknown;
}

const sqlite = () => ({
  connection: {
    client: 'sqlite' as const,
    connection: { filename: path.join(settings.dataDir, 'desk.db') },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      // WAL: a reader beside the one writer; FULL: what was acknowledged survives a cut of the power.
      afterCreate(
        connection: SqliteConnection,
        done: (error: unknown, connection: SqliteConnection) => void,
      ) {
        connection.pragma('journal_mode = WAL');
        connection.pragma('synchronous = FULL');
        done(null, connection);
      },
    },
    acquireConnectionTimeout: 30_000,
  },
  settings: { forceMigration: false },
});

const postgres = (url: string) => ({
  connection: {
    client: 'postgres' as const,
    connection: { connectionString: url },
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 30_000,
  },
  settings: { forceMigration: false },
});

export default () => (settings.databaseUrl ? postgres(settings.databaseUrl) : sqlite());
