/** A lock between processes of one machine: a file that names its owner. A lock whose owner is gone is taken over. */
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** @param {string} file @returns {number | undefined} the process that holds the lock */
const ownerOf = (file) => {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
};

/**
 * @param {string} file
 * @returns {number | undefined} undefined when the lock is ours now, else the process that holds it
 */
export const tryLock = (file) => {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${process.pid}\n`);
  try {
    for (let tries = 0; tries < 3; tries += 1) {
      try {
        linkSync(draft, file);
        return undefined;
      } catch {
        const owner = ownerOf(file);
        if (owner !== undefined) return owner;
        rmSync(file, { force: true });
      }
    }
    return ownerOf(file);
  } finally {
    rmSync(draft, { force: true });
  }
};

/** @param {string} file */
export const unlock = (file) => {
  rmSync(file, { force: true });
};

/**
 * Holds the lock while `work` runs; waits for another holder first.
 * @template T
 * @param {string} file
 * @param {(pid: number) => void} onWait told once when somebody else holds it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const withLock = async (file, onWait, work) => {
  let isTold = false;
  for (let owner = tryLock(file); owner !== undefined; owner = tryLock(file)) {
    if (!isTold) onWait(owner);
    isTold = true;
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    unlock(file);
  }
};
