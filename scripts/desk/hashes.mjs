import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { at, ROOT } from './checkout.mjs';

/** Made by builds, or of no meaning to them. */
const LEFT_OUT = new Set([
  'node_modules',
  'dist',
  'build',
  '.svelte-kit',
  '.strapi',
  '.cache',
  '.data',
  '.state',
  'uploads',
  'tests',
  'README.md',
]);

/** @param {string} name @returns {boolean} */
const isLeftOut = (name) => LEFT_OUT.has(name) || name.endsWith('.test.ts') || name.endsWith('.tsbuildinfo');

/**
 * @param {string} place a file or folder, relative to the checkout; one that is not there has no files
 * @returns {string[]} relative paths, sorted
 */
export const filesOf = (place) => {
  const full = at(place);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [place];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !isLeftOut(entry.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const child = path.join(place, entry.name);
      return entry.isDirectory() ? filesOf(child) : entry.isFile() ? [child] : [];
    });
};

/**
 * @param {readonly string[]} files relative to the checkout
 * @param {readonly string[]} [also] what else the result depends on
 * @returns {string}
 */
export const hashOf = (files, also = []) => {
  const hash = createHash('sha256');
  for (const text of also) hash.update(`${text}\0`);
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(path.join(ROOT, file)));
    hash.update('\0');
  }
  return hash.digest('hex');
};
