/** What a bench measures with: CPU and memory of a process (Linux), times, and a calibration loop. */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import process from 'node:process';

const TICK_MS = 10; // Linux counts a process's CPU in hundredths of a second

/** @param {number | undefined} pid CPU of a process so far, user and system, in ms */
export const cpuOf = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
};

/** @param {() => void} work CPU of this process for it, in ms */
export const cpuHere = (work) => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Begins the measuring of a process's peak memory anew. @param {number | undefined} pid */
export const resetPeak = (pid) => writeFileSync(`/proc/${pid}/clear_refs`, '5');

/** @param {number | undefined} pid @returns {number} the most memory a process held since `resetPeak`, in MB */
export const peakOf = (pid) => {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};

/** Some times in words. @param {readonly number[]} all ms */
export const figuresOf = (all) => {
  const sorted = [...all].sort((one, other) => one - other);
  const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `median ${middle?.toFixed(1)} ms, minimum ${least?.toFixed(1)} ms, maximum ${most?.toFixed(1)} ms`;
};

/** How busy the machine is: processes that want to run, on the average of 1, 5 and 15 minutes. */
export const loadNow = () =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');

/** The same work every time, whatever the machine: CPU in ms for sums that cannot be left out. */
export const calibrate = () =>
  cpuHere(() => {
    let sum = 0;
    for (let i = 0; i < 50_000_000; i += 1) sum = (sum + i * 31) % 1_000_003;
    if (sum < 0) throw new Error('unreachable');
  });
