/**
 * `npm run lock` after a change of dependencies: adds to package-lock.json the ready-made binaries for other platforms
 * that a package lists but the registry in use did not have. npm leaves them out then, and `npm ci` refuses the file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './desk/checkout.mjs';
import { say } from './desk/say.mjs';

const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'openbsd',
  'netbsd',
  'android',
  'sunos',
  'aix',
  'openharmony',
];
const PROCESSORS = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];

/** @param {string} name like `@swc/core-linux-arm-gnueabihf` */
const platformOf = (name) => {
  const words = name.split(/[-/_.]/);
  const os = SYSTEMS.filter(
    (system) => words.includes(system) || (system === 'win32' && words.includes('windows')),
  );
  const cpu = PROCESSORS.filter(
    (processor) => words.includes(processor) || (processor === 'x64' && words.includes('x86')),
  );
  const libc = words.includes('musl')
    ? ['musl']
    : words.includes('gnu') && os[0] === 'linux'
      ? ['glibc']
      : [];
  return { os, cpu, libc };
};

/** @param {Record<string, any>} packages @param {string} from @param {string} name @returns {boolean} as Node resolves it */
const isResolvable = (packages, from, name) => {
  for (let place = from; ;) {
    if (packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`]) return true;
    if (place === '') return false;
    place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1));
  }
};

const file = at('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
/** @type {string[]} */
const added = [];
for (const [place, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const { os, cpu, libc } = platformOf(name);
    if (isResolvable(lock.packages, place, name) || os.length + cpu.length === 0) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length > 0 ? { cpu } : {}),
      ...(parent.dev ? { dev: true } : {}),
      ...(libc.length > 0 ? { libc } : {}),
      ...(parent.license ? { license: parent.license } : {}),
      optional: true,
      ...(os.length > 0 ? { os } : {}),
    };
    added.push(`${name}@${version}`);
  }
}
// In npm's own order, so that its next change of the file is small.
const sorted = Object.entries(lock.packages).sort(([left], [right]) => left.localeCompare(right, 'en'));
lock.packages = Object.fromEntries(sorted);
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
say(
  added.length > 0
    ? `Added to package-lock.json:\n  ${added.join('\n  ')}`
    : 'package-lock.json is complete.',
);
