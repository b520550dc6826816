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

const tally = new Tally();

/** @param {ReturnType<typeof stages>[number]} stage @returns {Promise<{ line: string, hasFailed: boolean }>} */
const runStage = async ({ name, work }) => {
  const startedMs = Date.now();
  const failedBefore = tally.counts.failed;
  say(`\n=== ${name} ===`);
  let remark = 'FAILED';
  try {
    const result = await work(tally);
    remark = typeof result === 'string' ? result : 'done';
  } catch (error) {
    const text =
      error instanceof Error ? (error instanceof Refusal ? error.message : error.stack) : String(error);
    process.stderr.write(`${text}\n`);
    if (tally.counts.failed === failedBefore) tally.add({ failed: 1 });
  }
  const line = `${name.padEnd(18)}${secondsSince(startedMs).padStart(9)}  ${remark}`;
  say(`=== ${line}`);
  return { line, hasFailed: remark === 'FAILED' };
};

/** @returns {ReturnType<typeof stages>} */
const wantedStages = () => {
  const all = stages(passedOn);
  const unknown = names.filter((name) => !all.some((stage) => stage.name.startsWith(name)));
  if (unknown.length > 0) {
    throw new Refusal(
      `There is no stage ${unknown.join(', ')}. Stages: ${all.map(({ name }) => name).join(', ')}.`,
    );
  }
  return all.filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));
};

await runScript(async () => {
  const problem = nodeProblem(process.version);
  if (problem) throw new Refusal(problem);
  /** @type {string[]} */
  const summary = [];
  for (const stage of wantedStages()) {
    const { line, hasFailed } = await runStage(stage);
    summary.push(line);
    if (hasFailed && NEEDED.has(stage.name)) break;
  }
  say(`\nStages:\n${summary.map((line) => `  ${line}`).join('\n')}`);
  say(`\n${tally.line()}`);
  if (tally.counts.failed > 0 || tally.counts.passed === 0) process.exitCode = 1;
});
process.exit();
