/**
 * Faults on order, for tests alone. The setting FAULTS names a folder, and is refused outside of tests; without it
 * nothing here does anything. In that folder a test writes
 * - `order`: `<point>:<n>`, the process kills itself when it passes the point for the n-th time since the order came;
 *   `<point>:<n>:hold`, it waits there until the order is taken back;
 * - `no-transactions`: while the file is there, writes stand alone, so that a test can show that its counting notices;
 * and reads `state`: where this process was last, and how many transactions were open.
 */
import { existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { FaultPoint } from '@kaigai-desk/domain';

interface Faults {
  reach(point: FaultPoint): Promise<void> | undefined;
  isWithoutTransactions(): boolean;
  countOpen(step: 1 | -1): void;
}

let faults: Faults | undefined;

const STATE_BYTES = 256;
const LOOK_MS = 20;

function faultsOf(folder: string): Faults {
  const order = path.join(folder, 'order');
  const state = openSync(path.join(folder, 'state'), 'w');
  let text = '';
  let passed = 0;
  let open = 0;
  let last: FaultPoint | undefined;
  let lastOfMail: FaultPoint | undefined;

  function ordered(): string {
    try {
      return readFileSync(order, 'utf8').trim();
    } catch {
      return '';
    }
  }
  // one short write at the same place: whoever reads it after a SIGKILL finds it whole
  function keep(killedAt?: FaultPoint): void {
    writeSync(state, JSON.stringify({ last, lastOfMail, open, killedAt }).padEnd(STATE_BYTES), 0);
  }
  async function hold(held: string): Promise<void> {
    while (ordered() === held) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return {
    reach(point) {
      last = point;
      if (point.startsWith('mail.') && point !== 'mail.enqueued') lastOfMail = point;
      keep();
      const now = ordered();
      if (now !== text) {
        text = now;
        passed = 0;
      }
      const [at, nth = '1', what] = text.split(':');
      if (at !== point) return undefined;
      passed += 1;
      if (passed !== Number(nth)) return undefined;
      if (what === 'hold') return hold(text);
      keep(point);
      process.kill(process.pid, 'SIGKILL');
      return new Promise(() => undefined);
    },
    isWithoutTransactions: () => existsSync(path.join(folder, 'no-transactions')),
    countOpen(step) {
      open += step;
      keep();
    },
  };
}

/** Called once, at register. @param folder the setting FAULTS; null in every desk that is no test */
export function armFaults(folder: string | null): void {
  // a test fills the disk by a limit of file sizes, whose signal would end the process before a write could fail
  if (folder !== null) process.on('SIGXFSZ', () => undefined);
  faults = folder === null ? undefined : faultsOf(folder);
}

/** A point of the list is passed. Whoever may be held there awaits it. */
export const reach = (point: FaultPoint): Promise<void> | undefined => faults?.reach(point);

/** Whether a test has taken the transactions away. */
export const isWithoutTransactions = (): boolean => faults?.isWithoutTransactions() === true;

/** Counts a transaction that is open, for the state that a test reads. */
export const countOpen = (step: 1 | -1): void => faults?.countOpen(step);
