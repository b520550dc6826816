/**
 * A second checkout that stands alone: its files are copies, so that a test may change them. Its node_modules are hard
 * links, not symbolic ones: Node finds a package's neighbours where the package really lies, and through a symbolic link
 * Strapi would load the plugins of the first checkout.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What builds made: taken along, because building everything again is not what a test is about. */
const BUILT = [
  ...readdirSync(path.join(ROOT, 'plugins')).map((plugin) => `plugins/${plugin}/dist`),
  'config/dist',
  'database/dist',
  'cms/dist',
  'portal/build',
  'portal/.svelte-kit',
  '.state/built.json',
];

/** @returns {{ root: string, remove: () => void }} */
export const copyCheckout = () => {
  // Beside the first one, because hard links do not cross file systems.
  const state = path.join(ROOT, '.state');
  mkdirSync(state, { recursive: true });
  // What a killed run left; a younger one may be in use.
  for (const name of readdirSync(state).filter((one) => one.startsWith('copy-'))) {
    const left = path.join(state, name);
    if (Date.now() - statSync(left).mtimeMs > 3_600_000) rmSync(left, { recursive: true, force: true });
  }
  const root = mkdtempSync(path.join(state, 'copy-'));
  // PostgreSQL runs as a user of its own and must reach its programs in here.
  chmodSync(root, 0o755);
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  });
  const places = listed
    .toString('utf8')
    .split('\0')
    .filter((place) => place !== '' && existsSync(path.join(ROOT, place)));
  for (const place of [...places, ...BUILT.filter((one) => existsSync(path.join(ROOT, one)))]) {
    cpSync(path.join(ROOT, place), path.join(root, place), { recursive: true, verbatimSymlinks: true });
  }
  // A repository of its own: inside the first one's it would be an ignored folder, and a copy of it would hold nothing.
  execFileSync('git', ['init', '-q'], { cwd: root });
  execFileSync('git', ['add', '-A'], { cwd: root });
  // the one at the top, and those of packages that need another version than it holds
  const packages = places.filter((place) => path.basename(place) === 'package.json').map(path.dirname);
  for (const modules of packages.map((folder) => path.join(folder, 'node_modules'))) {
    if (!existsSync(path.join(ROOT, modules))) continue;
    execFileSync('cp', ['-al', path.join(ROOT, modules), path.join(root, modules)]);
    for (const cache of ['.cache', '.vite', '.vite-temp', '.strapi']) {
      rmSync(path.join(root, modules, cache), { recursive: true, force: true });
    }
  }
  // A file that a start writes must be one of the copy's own.
  const stamps = 'node_modules/.kaigai';
  rmSync(path.join(root, stamps), { recursive: true, force: true });
  cpSync(path.join(ROOT, stamps), path.join(root, stamps), { recursive: true });
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
};
