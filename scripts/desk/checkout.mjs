/** Where things lie in this checkout. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {...string} parts @returns {string} */
export const at = (...parts) => path.join(ROOT, ...parts);

/** State of the workshop itself (what was built from which sources), not of the desk. */
export const STATE_DIR = at('.state');

/**
 * @param {string} file
 * @returns {any} what the JSON file holds, undefined when it is not there or cannot be read
 */
export const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** @returns {{ version: string, workspaces: string[] }} */
export const rootPackage = () => readJson(at('package.json'));
