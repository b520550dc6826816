/**
 * `npm test`: everything. Names of stages may follow (`node scripts/test.mjs api-sqlite`), and after `--` arguments for
 * the runner. The last line is `N passed, N failed, N skipped` over all runners.
 */
import { nodeProblem } from './desk/machine.mjs';
import { stopRunning } from './desk/run.mjs';
import { Refusal, runScript, say, secondsSince } from './desk/say.mjs';
import { stages } from './desk/stages.mjs';
import { Tally } from './desk/tally.mjs';

const given = process.argv.slice(2);
const split = given.indexOf('--');
const names = split < 0 ? given : given.slice(0, split);
const passedOn = split < 0 ? [] : given.slice(split + 1);

/** Without these nothing that follows can run. */
const NEEDED = new Set(['install', 'build']);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    stopRunning();
    process.exitCode = 130;
  });
}

await runScript(async () => {
  const problem = nodeProblem(process.version);
  if (problem) throw new Refusal(problem);
  const tally = new Tally();
  const all = stages(passedOn);
  const unknown = names.filter((name) => !all.some((stage) => stage.name.startsWith(name)));
  if (unknown.length > 0) {
    throw new Refusal(
      `There is no stage ${unknown.join(', ')}. Stages: ${all.map(({ name }) => name).join(', ')}.`,
    );
  }
  const wanted = all.filter(
    ({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)),
  );
  /** @type {string[]} */
  const summary = [];
  for (const { name, work } of wanted) {
    const startedMs = Date.now();
    const failedBefore = tally.counts.failed;
    say(`\n=== ${name} ===`);
    let outcome;
    try {
      const remark = await work(tally);
      outcome = typeof remark === 'string' ? remark : 'done';
    } catch (error) {
      process.stderr.write(
        `${error instanceof Refusal ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
      );
      if (tally.counts.failed === failedBefore) tally.add({ failed: 1 });
      outcome = 'FAILED';
    }
    const line = `${name.padEnd(18)}${secondsSince(startedMs).padStart(9)}  ${outcome}`;
    summary.push(line);
    say(`=== ${line}`);
    if (outcome === 'FAILED' && NEEDED.has(name)) break;
  }
  say(`\nStages:\n${summary.map((line) => `  ${line}`).join('\n')}`);
  say(`\n${tally.line()}`);
  if (tally.counts.failed > 0 || tally.counts.passed === 0) process.exitCode = 1;
});
process.exit();
