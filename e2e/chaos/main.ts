import { toOptions } from './options.ts';
import { proveHarness } from './prove.ts';
import { toReport } from './report.ts';
import { runTrial } from './trial.ts';
import { startWorld } from './world.ts';

// What breaks on purpose is no news; what matters is judged from outside.
console.error = () => undefined;
const say = (line: string) => console.log(line);

const options = toOptions(process.argv.slice(2));
say(`seed ${options.seed}: npm run test:chaos -- --seed ${options.seed} --runs ${options.runs}`);
const begun = performance.now();
const world = await startWorld(options.timings);
let stopping: Promise<void> | null = null;
/** Once: a second one would find half of it gone, and end this process before the first is done. */
const stop = () => {
  stopping ??= world.stop();
  return stopping;
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    say('stopped before the end');
    void stop().finally(() => process.exit(130));
  });
}
let failed = true;
try {
  const tally = await runTrial(world, options, say);
  for (const line of toReport(world, tally)) say(line);
  say(`${Math.round((performance.now() - begun) / 1000)} s`);
  const unseen = options.prove ? await proveHarness(world, options.seed, say) : [];
  failed = unseen.length > 0 || tally.violations.length > 0;
} finally {
  await stop();
}
// Left to itself, Node sometimes waits for ever for handles of processes that were killed.
process.exit(failed ? 1 : 0);
