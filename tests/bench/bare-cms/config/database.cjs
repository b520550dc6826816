'use strict';
/** As the desk has it: the same promises of what is kept, the same pool. */
const path = require('node:path');

const afterCreate = (connection, done) => {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  done(null, connection);
};

const sqlite = () => ({
  client: 'sqlite',
  connection: { filename: path.join(process.env.DATA_DIR, 'desk.db') },
  useNullAsDefault: true,
  pool: { min: 1, max: 1, afterCreate },
});

const postgres = (connectionString) => ({
  client: 'postgres',
  connection: { connectionString },
  pool: { min: 0, max: 10 },
});

const url = process.env.DATABASE_URL;
module.exports = { connection: url ? postgres(url) : sqlite() };
