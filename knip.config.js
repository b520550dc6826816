/** Strapi loads files by their place: they are entries, though nothing imports them. */
const STRAPI_FILES = ['config/*.ts', 'src/index.ts', 'src/admin/app.tsx', 'server.cjs'];

/** Strapi demands these of the app, or finds them by name; nothing of ours imports them. */
const DEMANDED_BY_STRAPI = [
  '@kaigai-desk/tickets',
  '@kaigai-desk/forms',
  '@kaigai-desk/library',
  '@kaigai-desk/ledger',
  '@kaigai-desk/reports',
  '@radix-ui/react-tooltip',
  '@strapi/plugin-users-permissions',
  '@strapi/provider-email-nodemailer',
  'react-query',
];

const PLUGIN = {
  entry: ['server/src/index.ts'],
  project: ['server/src/**/*.ts', 'admin/src/**/*.{ts,tsx}'],
  // Types and errors of the one Strapi that the CMS brings: a copy of our own would be another one.
  ignoreDependencies: ['koa'],
};

/** @type {import('knip').KnipConfig} */
export default {
  workspaces: {
    '.': {
      entry: ['scripts/*.mjs', 'scripts/desk/follow-parent.cjs', 'scripts/desk/*.test.mjs'],
      project: ['scripts/**/*.{mjs,cjs}'],
      // Started by its place in node_modules.
      ignoreDependencies: ['dependency-cruiser'],
    },
    cms: {
      entry: STRAPI_FILES,
      project: ['config/**/*.ts', 'src/**/*.{ts,tsx}'],
      ignoreDependencies: DEMANDED_BY_STRAPI,
    },
    config: { project: ['src/**/*.ts'] },
    database: { project: ['src/**/*.ts'] },
    portal: {
      entry: ['src/routes/**/+*.{ts,svelte}', 'src/hooks*.ts'],
      project: ['src/**/*.{ts,svelte}', '*.{mjs,ts}'],
      // The tokens are read as a file by the build; valibot comes along with the domain's sources.
      ignoreDependencies: ['@digital-go-jp/design-tokens', 'valibot'],
    },
    tests: {
      entry: [
        'api/**/*.test.ts',
        '{start,faults}/*.test.mjs',
        'e2e/**/*.ts',
        'support/*.{mjs,ts}',
        // Laid out as a CMS of its own, and put before a process, by the bench.
        'bench/bare-cms/**/*.cjs',
        'bench/profile.cjs',
        '*.config.*',
      ],
      project: ['**/*.{ts,mjs,cjs}'],
      // Of util-linux; the tests look whether it is there.
      ignoreBinaries: ['prlimit'],
      // axe-core is read as a file; Strapi's types are those of the CMS under test.
      ignoreDependencies: ['axe-core', '@strapi/strapi'],
    },
    'plugins/domain': { entry: ['scripts/*.mjs'], project: ['src/**/*.ts'] },
    'plugins/platform': { ...PLUGIN, ignoreDependencies: ['koa', '@strapi/utils'] },
    'plugins/tickets': PLUGIN,
    'plugins/forms': PLUGIN,
    'plugins/library': PLUGIN,
    'plugins/ledger': PLUGIN,
    'plugins/reports': PLUGIN,
  },
  ignoreExportsUsedInFile: true,
  // A type that describes a public function may be exported though nobody names it yet.
  exclude: ['types', 'enumMembers'],
};
