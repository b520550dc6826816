/** The pages of docs/ that are made, not written. */
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at } from './checkout.mjs';
import { thirdPartyPage } from './third-party.mjs';

/** @returns {Record<string, string>} text by place */
const madePages = () => ({
  'docs/third-party.md': thirdPartyPage(),
  'docs/operations/settings.md': createRequire(import.meta.url)(at('config/dist/index.js')).settingsPage(),
});

/** @returns {string[]} pages that differ from what would be made now */
export const stalePages = () =>
  Object.entries(madePages())
    .filter(([place, text]) => !existsSync(at(place)) || readFileSync(at(place), 'utf8') !== text)
    .map(([place]) => place);

/** @returns {string[]} pages written because they were stale */
export const writePages = () => {
  const pages = madePages();
  return stalePages().map((place) => {
    mkdirSync(path.dirname(at(place)), { recursive: true });
    writeFileSync(at(place), pages[place] ?? '');
    return place;
  });
};
