/**
 * PostgreSQL's COPY over `pg`, whose client passes these messages to any query that takes them. Rows stay as the server
 * writes them: no value goes through a type of JavaScript.
 */
import { once } from 'node:events';

/** @typedef {any} Client of `pg`, connected */
/** @typedef {{ write?: (chunk: Buffer) => void, read?: () => Buffer | undefined }} Ends */

/**
 * @param {Client} client @param {string} sql @param {Ends} ends `write` takes what comes out, `read` gives what goes in
 * @returns {Promise<number>} how many rows went
 */
const copy = (client, sql, { write, read }) =>
  new Promise((resolve, reject) => {
    let rows = 0;
    /** @type {unknown} */
    let failure;
    /** @param {any} connection */
    const feed = async (connection) => {
      for (let chunk = read?.(); chunk !== undefined; chunk = read?.()) {
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
      }
      connection.endCopyFrom();
    };
    client.query({
      /** @param {any} connection */
      submit: (connection) => void connection.query(sql),
      /** @param {any} connection */
      handleCopyInResponse: (connection) => {
        feed(connection).catch((error) => {
          failure ??= error;
          connection.sendCopyFail('what was to be read failed');
        });
      },
      /** @param {{ chunk: Buffer }} message */
      handleCopyData: ({ chunk }) => {
        if (failure !== undefined) return;
        try {
          write?.(chunk);
        } catch (error) {
          failure = error;
        }
      },
      /** @param {{ text: string }} message */
      handleCommandComplete: ({ text }) => {
        rows = Number(/^COPY (\d+)/.exec(text)?.[1]);
      },
      /** @param {unknown} error */
      handleError: (error) => reject(failure ?? error),
      handleReadyForQuery: () => (failure === undefined ? resolve(rows) : reject(failure)),
    });
  });

/** @param {Client} client @param {string} sql `copy ... to stdout` @param {(chunk: Buffer) => void} write */
export const copyOut = (client, sql, write) => copy(client, sql, { write });

/** @param {Client} client @param {string} sql `copy ... from stdin` @param {() => Buffer | undefined} read */
export const copyIn = (client, sql, read) => copy(client, sql, { read });
