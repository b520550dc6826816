/** docs/third-party.md: every package of the lock file with its version and licence. */
import { at, readJson } from './checkout.mjs';

/** @typedef {{ name: string, version: string, licence: string, isDev: boolean }} Package */

/** The lock file has no licence for a package that declares it in an old way; its own manifest does. @param {string} place */
const licenceInstalled = (place) => {
  const manifest = readJson(at(place, 'package.json'));
  const declared = manifest?.license ?? manifest?.licenses?.[0];
  return typeof declared === 'string' ? declared : (declared?.type ?? 'not declared');
};

/** @returns {Package[]} by name, then version; one row however often a version is installed */
const packages = () => {
  const entries = Object.entries(readJson(at('package-lock.json'))?.packages ?? {});
  /** @type {Map<string, Package>} */
  const rows = new Map();
  for (const [place, entry] of entries) {
    if (!place.includes('node_modules/') || entry.link) continue;
    const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const key = `${name}@${entry.version}`;
    const isDev = Boolean(entry.dev) && (rows.get(key)?.isDev ?? true);
    rows.set(key, { name, version: entry.version, licence: entry.license ?? licenceInstalled(place), isDev });
  }
  return [...rows.values()].sort((left, right) => {
    const [a, b] = [`${left.name}@${left.version}`, `${right.name}@${right.version}`];
    return a < b ? -1 : a > b ? 1 : 0;
  });
};

/** @returns {string} */
export const thirdPartyPage = () => {
  const rows = packages();
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { licence } of rows) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const licences = [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  return [
    '# Third-party packages',
    '',
    'Made from `package-lock.json` by `npm run docs`; `npm run check` fails when it is stale. "Building" means: needed to',
    'build and test only, or bundled into what is built.',
    '',
    '| licence | packages |',
    '|---|---|',
    ...licences.map(([licence, count]) => `| ${licence} | ${count} |`),
    '',
    '| package | version | licence | needed for |',
    '|---|---|---|---|',
    ...rows.map(
      (row) => `| ${row.name} | ${row.version} | ${row.licence} | ${row.isDev ? 'building' : 'running'} |`,
    ),
    '',
  ].join('\n');
};
