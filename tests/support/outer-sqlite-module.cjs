'use strict';
/** Stands for `better-sqlite3` inside a test file: see outer-sqlite.cjs. */
module.exports = globalThis.outerSqlite;
