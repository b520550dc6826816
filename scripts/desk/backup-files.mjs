/** Files of a backup: copied and hashed in one reading, and written through to the disk. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { Refusal } from './say.mjs';

/** @typedef {import('./backup-manifest.mjs').Entry} Entry */

const CHUNK = 1024 * 1024;

/** @type {Record<string, string>} */
const WORDS = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for this user',
  SQLITE_FULL: 'the disk is full',
  EFBIG: 'the file may not grow so large',
  EROFS: 'the disk is read-only',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOTDIR: 'a part of the path is a file',
  ENOENT: 'it is not there',
};

/** @param {unknown} error @returns {string} its code, empty when it has none */
export const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : '');

/**
 * What went wrong on a disk as one sentence; any other failure stays what it is.
 * @param {unknown} error @param {string} what begins the sentence, like `The backup was not made`
 * @returns {unknown}
 */
export const diskRefusal = (error, what) => {
  const code = codeOf(error);
  if (error instanceof Refusal || !/^(?:E[A-Z]+|SQLITE_[A-Z_]+)$/.test(code)) return error;
  const words = WORDS[code] ?? /** @type {Error} */ (error).message;
  return new Refusal(`${what} (${code}): ${words}.`);
};

/**
 * A new file that is hashed while it is written.
 * @param {string} file must not be there @param {number} [mode]
 * @returns {{ write: (chunk: Uint8Array) => void, close: () => { bytes: number, sha256: string }, drop: () => void }}
 */
export const newFile = (file, mode = 0o644) => {
  mkdirSync(path.dirname(file), { recursive: true });
  const target = openSync(file, 'wx', mode);
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    write(chunk) {
      for (let done = 0; done < chunk.length;) done += writeSync(target, chunk, done);
      hash.update(chunk);
      bytes += chunk.length;
    },
    close() {
      fsyncSync(target);
      closeSync(target);
      return { bytes, sha256: hash.digest('hex') };
    },
    drop: () => closeSync(target),
  };
};

/** @param {number} source @param {(chunk: Buffer) => void} take */
const readChunks = (source, take) => {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (let size = readSync(source, buffer); size > 0; size = readSync(source, buffer)) {
    take(buffer.subarray(0, size));
  }
};

/** @template T @param {string} file @param {(source: number) => T} work @returns {T} */
export const withOpen = (file, work) => {
  const source = openSync(file, 'r');
  try {
    return work(source);
  } finally {
    closeSync(source);
  }
};

/** @param {string} file @returns {{ bytes: number, sha256: string }} */
export const hashFile = (file) =>
  withOpen(file, (source) => {
    const hash = createHash('sha256');
    let bytes = 0;
    readChunks(source, (chunk) => {
      hash.update(chunk);
      bytes += chunk.length;
    });
    return { bytes, sha256: hash.digest('hex') };
  });

/** @param {string} from @param {string} to @param {number} [mode] @returns {{ bytes: number, sha256: string }} */
export const copyFile = (from, to, mode) =>
  withOpen(from, (source) => {
    const target = newFile(to, mode);
    try {
      readChunks(source, target.write);
    } catch (error) {
      target.drop();
      throw error;
    }
    return target.close();
  });

/** @param {string} file @param {string} text @param {number} [mode] @returns {{ bytes: number, sha256: string }} */
export const writeFile = (file, text, mode) => {
  const target = newFile(file, mode);
  target.write(Buffer.from(text));
  return target.close();
};

/** Makes the names in a folder last: a file written through is lost with its name otherwise. @param {string} folder */
export const syncFolder = (folder) => withOpen(folder, fsyncSync);

/** @param {string} folder with all folders within */
export const syncTree = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) syncFolder(path.join(entry.parentPath, entry.name));
  }
  syncFolder(folder);
};

/** @param {string} folder @returns {string[]} paths of its regular files within it, with slashes, sorted */
export const filesWithin = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();

/**
 * Copies the uploaded files. One that is deleted meanwhile is left out.
 * @param {string} from folder, may be missing @param {string} to
 * @returns {Entry[]}
 */
export const copyUploads = (from, to) => {
  if (!lstatSync(from, { throwIfNoEntry: false })?.isDirectory()) return [];
  return filesWithin(from).flatMap((name) => {
    try {
      return [{ path: `uploads/${name}`, ...copyFile(path.join(from, name), path.join(to, name)) }];
    } catch (error) {
      const isGone =
        codeOf(error) === 'ENOENT' && !lstatSync(path.join(from, name), { throwIfNoEntry: false });
      if (isGone) return [];
      throw error;
    }
  });
};
