'use strict';
/** Who may import whom: the table of rooms in docs/decisions, one rule a room. */

/** @param {string} room @param {string} from @param {string[]} mayImport paths of the checkout it may import from */
const room = (name, from, mayImport, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(?:cms|portal|plugins|config|database|tests|scripts)/', pathNot: [from, ...mayImport] },
});

const DOMAIN = '^plugins/domain/(?:src|dist)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true, viaOnly: { pathNot: 'node_modules' } },
    },
    {
      name: 'resolvable',
      comment: 'What is imported must be there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(?:\\$|\\./\\$types|@strapi/|virtual:|\\.\\./\\$types)' },
    },
    room('domain-stands-alone', '^plugins/domain/', [], 'The domain knows no other room.'),
    {
      name: 'domain-is-pure',
      comment: 'No Strapi, no Svelte, no Node in the domain.',
      severity: 'error',
      from: { path: '^plugins/domain/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^plugins/domain/', 'node_modules/valibot/'] },
    },
    room('platform-knows-domain', '^plugins/platform/', [DOMAIN], 'The platform knows only the domain.'),
    ...['tickets', 'forms', 'library', 'ledger', 'reports'].map((plugin) =>
      room(
        `${plugin}-knows-domain`,
        `^plugins/${plugin}/`,
        [DOMAIN, '^plugins/platform/'],
        'A plugin knows the domain and the platform.',
      ),
    ),
    {
      name: 'plugins-by-service',
      comment:
        "A plugin reaches the platform's server through its published service, typed in the domain, never by import.",
      severity: 'error',
      from: { path: '^plugins/(?!platform/)[^/]+/server/' },
      to: { path: '^plugins/platform/' },
    },
    room('config-stands-alone', '^config/', [], 'Settings know no other room.'),
    room('portal-knows-domain', '^portal/', [DOMAIN], 'The portal reaches the CMS over HTTP only.'),
    room('database-is-data', '^database/', [DOMAIN], 'Seeds are data; who writes them is the CMS.'),
    room(
      'cms-by-package',
      '^cms/',
      [
        DOMAIN,
        '^config/dist/',
        '^database/dist/',
        '^plugins/[^/]+/dist/',
        '^plugins/platform/admin/src/kit/index[.]ts$',
        '^config/src/',
        '^database/src/',
      ],
      'The CMS knows the plugins by their package names, and shares their kit for admin pages.',
    ),
    room(
      'scripts-run-bare',
      '^scripts/',
      ['^config/dist/', '^tests/support/'],
      'Scripts run before anything is installed.',
    ),
    room(
      'tests-use-public-interfaces',
      '^tests/(?!support/|start/)',
      [DOMAIN, '^config/dist/', '^database/(?:seeds|src|dist)/', '^tests/'],
      'Tests go through public interfaces; the invented history is data.',
    ),
    {
      name: 'admin-and-server-apart',
      comment: 'The browser part of a plugin never imports its server part, nor the other way round.',
      severity: 'error',
      from: { path: '^plugins/([^/]+)/admin/' },
      to: { path: '^plugins/[^/]+/server/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist/build|build|\\.svelte-kit|\\.strapi|types/generated)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'svelte'],
      mainFields: ['module', 'main'],
    },
  },
};
