/** Processes as Linux shows them under /proc. */
import { readdirSync, readFileSync } from 'node:fs';

/** @param {number} pid @returns {number | undefined} the parent; undefined when it is gone or has ended */
const parentOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : Number(parent);
  } catch {
    return undefined;
  }
};

/** @param {number} pid */
export const isRunning = (pid) => parentOf(pid) !== undefined;

/** @param {number} root @returns {number[]} everything that descends from a process */
export const descendantsOf = (root) => {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const children = pids.filter((pid) => parentOf(pid) === root);
  return children.flatMap((pid) => [pid, ...descendantsOf(pid)]);
};

/** @param {number} pid @returns {string} */
export const commandOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
};
