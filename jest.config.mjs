/** Unit tests: pure code beside the code, without Strapi and without Kit. The API tests have a config of their own. */
/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: [
    'plugins/domain/src',
    'plugins/platform/server/src',
    'plugins/tickets/server/src',
    'plugins/forms/server/src',
    'plugins/library/server/src',
    'plugins/ledger/server/src',
    'plugins/reports/server/src',
    'plugins/platform/admin/src',
    'plugins/tickets/admin/src',
    'plugins/forms/admin/src',
    'config/src',
    'database/src',
    'portal/src',
    'scripts',
    'cms/src',
  ],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
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
  moduleNameMapper: {
    '^@kaigai-desk/domain$': '<rootDir>/plugins/domain/src/index.ts',
    '^@kaigai-desk/config$': '<rootDir>/config/src/index.ts',
    '^@kaigai-desk/database$': '<rootDir>/database/src/index.ts',
    '^\\$lib/(.*)$': '<rootDir>/portal/src/lib/$1',
  },
  maxWorkers: 2,
};
