/** `npm run check`: format, boundaries, types, unused code, lint, unit tests. With --all it goes on after a failure. */
import { runChecks } from './desk/checks.mjs';
import { Refusal, runScript, say, secondsSince, step } from './desk/say.mjs';
import { install } from './desk/install.mjs';
import { Tally } from './desk/tally.mjs';

await runScript(async () => {
  const startedMs = Date.now();
  await step('install', install);
  const tally = new Tally();
  const isGood = await runChecks(tally, process.argv.includes('--all'));
  say(`\nUnit tests: ${tally.line()}. All checks took ${secondsSince(startedMs)}.`);
  if (!isGood) throw new Refusal('npm run check failed.');
});
