'use strict';
/** API tests against the compiled CMS: each file boots a desk of its own, one file after the other. */
module.exports = {
  testEnvironment: '<rootDir>/support/outer-sqlite.cjs',
  moduleNameMapper: { '^better-sqlite3$': '<rootDir>/support/outer-sqlite-module.cjs' },
  rootDir: '.',
  testMatch: ['<rootDir>/api/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  // a desk boots in 10 s; on a machine that does much else at once it may take a minute and more
  testTimeout: 180_000,
  // Strapi is one to a process, and two cores do not boot two of it faster.
  maxWorkers: 1,
  // Strapi's timers outlive its end.
  forceExit: true,
};
