/** What a desk leaves behind. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import net from 'node:net';

/** @param {string} file */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @param {number} port @returns {Promise<boolean>} */
export const isPortFree = (port) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });

/** @param {string} file @returns {string} what SQLite says of a database file: `ok` */
export const integrityOf = (file) => {
  const Database = createRequire(import.meta.url)('better-sqlite3');
  const database = new Database(file, { readonly: true });
  try {
    return String(database.pragma('integrity_check', { simple: true }));
  } finally {
    database.close();
  }
};
