/**
 * Where a bench puts rows of a long history: tickets with messages and events, in bulk, beside a running desk.
 * @typedef {import('./history-rows.mjs').TicketRows} TicketRows
 * @typedef {import('./history-rows.mjs').Row} Row
 * @typedef {import('./history-rows.mjs').Office} Office
 */

import Database from 'better-sqlite3';

/** @typedef {{ insert: (rows: readonly TicketRows[]) => Promise<void> }} HistoryStore writes tickets with all that hangs on them, in one transaction */

const value = (/** @type {Row[string]} */ cell) =>
  cell instanceof Date ? cell.getTime() : typeof cell === 'boolean' ? Number(cell) : cell;

/** @param {string} file @returns {HistoryStore & { close: () => void }} */
export const historyInSqlite = (file) => {
  const database = new Database(file);
  const offices = new Map(
    /** @type {Office[]} */ (database.prepare('select id, code from offices').all()).map(({ id, code }) => [
      code,
      id,
    ]),
  );
  const office = database.prepare('insert into tickets_office_lnk (ticket_id, office_id) values (?, ?)');
  const thread = database.prepare('insert into messages_ticket_lnk (message_id, ticket_id) values (?, ?)');
  /** @type {Map<string, ReturnType<Database['prepare']>>} */
  const statements = new Map();
  const add = (/** @type {string} */ table, /** @type {Row} */ row) => {
    const names = Object.keys(row);
    const places = names.map(() => '?').join(', ');
    const statement =
      statements.get(table) ??
      database.prepare(`insert into ${table} (${names.join(', ')}) values (${places})`);
    statements.set(table, statement);
    const { lastInsertRowid } = /** @type {{ lastInsertRowid: number }} */ (
      statement.run(...Object.values(row).map(value))
    );
    return lastInsertRowid;
  };
  const write = database.transaction((/** @type {readonly TicketRows[]} */ all) => {
    for (const { ticket, officeCode, messages, events } of all) {
      const id = add('tickets', ticket);
      office.run(id, offices.get(officeCode));
      for (const message of messages) thread.run(add('messages', message), id);
      for (const event of events) add('desk_events', event);
    }
  });
  return { insert: (all) => Promise.resolve(write(all)), close: () => void database.close() };
};

/** @param {import('pg').Client} client @returns {Promise<HistoryStore>} */
export const historyInPostgres = async (client) => {
  const { rows: offices } = await client.query('select id, code from offices');
  const officeIds = new Map(/** @type {Office[]} */ (offices).map(({ id, code }) => [code, id]));
  /** @param {string} table @param {readonly Row[]} rows @returns {Promise<number[]>} ids in the order of the rows */
  const add = async (table, rows) => {
    const names = Object.keys(rows[0] ?? {}).join(', ');
    const { rows: inserted } = await client.query(
      `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1) returning id`,
      [JSON.stringify(rows)],
    );
    return inserted.map(({ id }) => Number(id));
  };
  const link = (
    /** @type {string} */ table,
    /** @type {string} */ columns,
    /** @type {number[][]} */ pairs,
  ) => client.query(`insert into ${table} (${columns}) select * from unnest($1::int[], $2::int[])`, pairs);
  return {
    async insert(all) {
      await client.query('begin');
      const ids = await add(
        'tickets',
        all.map(({ ticket }) => ticket),
      );
      await link('tickets_office_lnk', 'ticket_id, office_id', [
        ids,
        all.map(({ officeCode }) => officeIds.get(officeCode) ?? 0),
      ]);
      const messageIds = await add(
        'messages',
        all.flatMap(({ messages }) => messages),
      );
      const owners = all.flatMap(({ messages }, index) => messages.map(() => ids[index] ?? 0));
      await link('messages_ticket_lnk', 'message_id, ticket_id', [messageIds, owners]);
      await add(
        'desk_events',
        all.flatMap(({ events }) => events),
      );
      await client.query('commit');
    },
  };
};
