'use strict';
/**
 * Jest gives each test file a realm of its own. A native addon that lives in such a realm is torn down with it, and on
 * Node 24 better-sqlite3 then aborts the process. So the addon lives in the runner's own realm, and the files share it.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.outerSqlite = require('better-sqlite3');
  }
};
