import { spawn } from 'node:child_process';
import { ROOT } from './checkout.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a command to its end, keeping what it prints. `isShown` puts it onto the screen as well, `isErrorOnly` only its
 * second stream (jest's progress, while its first one is for machines).
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, isShown?: boolean, isErrorOnly?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} 128 + n when a signal ended it, 127 when it could not start
 */
export const run = (
  command,
  args,
  { cwd = ROOT, env = process.env, isShown = false, isErrorOnly = false } = {},
) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    /** @param {boolean} isScreen @returns {(text: string) => void} */
    const take = (isScreen) => (text) => {
      output += text;
      if (isScreen) process.stdout.write(text);
    };
    child.stdout.setEncoding('utf8').on('data', take(isShown && !isErrorOnly));
    child.stderr.setEncoding('utf8').on('data', take(isShown));
    child.on('error', (error) => {
      running.delete(child);
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), output });
    });
  });

/** Ends whatever `run` has under way: for Ctrl-C in the middle of an installation or a build. */
export const stopRunning = () => {
  for (const child of running) child.kill('SIGTERM');
};

/** @param {string} text @param {number} [lines] @returns {string} the last lines of what a command printed */
export const tail = (text, lines = 60) => text.trimEnd().split('\n').slice(-lines).join('\n');

/**
 * Arguments that run a tool of node_modules with this very Node, npm's shims left out.
 * @param {string} file path inside node_modules, like `typescript/bin/tsc`
 * @returns {[string, string[]]}
 */
export const nodeTool = (file) => [process.execPath, [`${ROOT}/node_modules/${file}`]];
