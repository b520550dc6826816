'use strict';
/**
 * Put before a process with `--require`: the first SIGUSR2 begins a CPU profile and a count of SQL statements, the second
 * writes both to the file that BENCH_PROFILE names. Nothing of the product is changed for it.
 */
const { renameSync, writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const path = require('node:path');

const Client = require(path.resolve(__dirname, '../../node_modules/knex/lib/client.js'));

const session = new Session();
/** @type {Record<string, number> | undefined} statements by their SQL, once the count has begun */
let statements;

const { query } = Client.prototype;
Client.prototype.query = function counted(connection, given) {
  const sql = typeof given === 'string' ? given : given.sql;
  if (statements) statements[sql] = (statements[sql] ?? 0) + 1;
  return query.call(this, connection, given);
};

process.on('SIGUSR2', () => {
  if (statements) {
    session.post('Profiler.stop', (error, result) => {
      const file = String(process.env.BENCH_PROFILE);
      writeFileSync(`${file}.draft`, JSON.stringify({ profile: error ?? result.profile, statements }));
      renameSync(`${file}.draft`, file);
    });
    return;
  }
  statements = {};
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 500 });
  session.post('Profiler.start');
});
