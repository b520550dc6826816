'use strict';
/** API tests and tests of the scripts: against real processes, one file after the other. */
module.exports = {
  testEnvironment: 'node',
  rootDir: '.',
  testMatch: ['<rootDir>/api/**/*.test.ts', '<rootDir>/start/**/*.test.ts', '<rootDir>/faults/**/*.test.ts'],
  transform: {
    '^.+\\.(?:ts|mjs)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
  // One desk, one database: files in turn, so that none sees half of another's work.
  maxWorkers: 1,
};
