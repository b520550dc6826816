/** Strapi loads files by their place: they are entries, though nothing imports them. */
const STRAPI_FILES = [
  'config/*.ts',
  'src/index.ts',
  'src/admin/app.tsx',
  'src/api/*/{controllers,routes,services,policies,middlewares}/*.ts',
  'src/{policies,middlewares,extensions}/**/*.ts',
  'database/migrations/*',
  'server.cjs',
];
/** Strapi's build demands these of the app; nothing of ours imports them by name. */
const DEMANDED_BY_STRAPI = [
  '@radix-ui/react-tooltip',
  '@strapi/design-system',
  '@strapi/icons',
  '@strapi/plugin-users-permissions',
  'better-sqlite3',
  'pg',
  'react',
  'react-dom',
  'react-intl',
  'react-query',
  'react-router-dom',
  'styled-components',
  '@kaigai-desk/platform',
  '@kaigai-desk/tickets',
  '@types/react',
  '@types/react-dom',
];
const PLUGIN = {
  entry: ['server/src/index.ts', 'admin/src/index.ts', '**/*.test.ts'],
  project: ['server/src/**/*.ts', 'admin/src/**/*.{ts,tsx}'],
};

/** @type {import('knip').KnipConfig} */
export default {
  workspaces: {
    '.': {
      entry: [
        'scripts/*.mjs',
        'scripts/desk/follow-parent.cjs',
        '.dependency-cruiser.cjs',
        '*.config.{mjs,cjs}',
      ],
      project: ['scripts/**/*.{mjs,cjs}'],
    },
    cms: {
      entry: STRAPI_FILES,
      project: ['config/**/*.ts', 'src/**/*.{ts,tsx}'],
      ignoreDependencies: DEMANDED_BY_STRAPI,
    },
    config: { entry: ['src/index.ts'], project: ['src/**/*.ts'] },
    database: { entry: ['src/index.ts'], project: ['src/**/*.ts'] },
    portal: {
      entry: ['server.mjs', 'src/routes/**/+*.{ts,svelte}', 'src/hooks*.ts', 'src/**/*.test.ts'],
      project: ['src/**/*.{ts,svelte}', '*.{mjs,ts}'],
    },
    tests: {
      entry: ['api/**/*.test.ts', 'start/**/*.test.{ts,mjs}', 'e2e/**/*.ts', 'support/*.mjs', '*.config.*'],
      project: ['**/*.{ts,mjs,cjs}'],
    },
    'plugins/domain': { entry: ['src/index.ts', 'scripts/*.mjs'], project: ['src/**/*.ts'] },
    'plugins/platform': PLUGIN,
    'plugins/tickets': PLUGIN,
  },
  ignoreExportsUsedInFile: true,
  // A type that describes a public function may be exported though nobody names it yet.
  exclude: ['types', 'enumMembers'],
};
