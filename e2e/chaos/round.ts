import { setTimeout as pause } from 'node:timers/promises';
import { verifyLog } from '#server/audit/verify-log.ts';
import { getPool } from '#server/db/client.ts';
import { checkRun } from './check-run.ts';
import type { Fault } from './fault.ts';
import { type Field, leads, makeRuns, until } from './field.ts';
import type { Random } from './random.ts';
import { countOpen, findRecorded, findUndecided } from './record.ts';
import type { ToldDecider } from './road-process.ts';
import type { Run } from './run.ts';
import type { Tally } from './tally.ts';
import type { Console, World } from './world.ts';

export interface Stage {
  world: World;
  random: Random;
  tally: Tally;
  /** Every command in flight is classified within this, in milliseconds; R3 says 60,000. */
  patienceMs?: number;
}

/** Longer than this is worth a line of its own. */
const slowMs = 8_000;

/**
 * One fault on fresh commands: posted, struck, served again, classified, posted once more, checked.
 * @param offset how many accounts were used since the world was last fresh
 * @returns how many accounts it used
 */
export async function playRound(
  { world, random, tally, patienceMs = 60_000 }: Stage,
  fault: Fault,
  offset: number,
): Promise<number> {
  const runs = makeRuns(world, random, fault.commands, offset);
  for (const run of runs) run.fault = fault.name;
  const before = await world.upstream.effects();
  let struckAt = performance.now();
  const field: Field = {
    world,
    random,
    runs,
    post: (run, options = {}) => post({ world, random, tally }, run, options),
    decide: (run, by, at) => decideBy(world, run, by, at),
    servedAfter: (ms) => tally.served.push(ms),
    struckNow: () => {
      struckAt = performance.now();
    },
  };
  await fault.run(field);
  const ids = runs.map(({ id }) => id);
  const classified = () => until(async () => (await countOpen(world, ids)) === 0, patienceMs);
  if (await classified()) tally.classified.push(performance.now() - struckAt);
  if (performance.now() - struckAt > slowMs)
    tally.slow.push(`${fault.name}: ${Math.round(performance.now() - struckAt)} ms`);
  await world.http.settled();
  // Somebody presses once more, long after: the first result, or what was never recorded.
  await Promise.all(runs.filter(() => random.chance(0.25)).map((run) => field.post(run)));
  await classified();
  // What still waits, or stands approved and unsent, is gone on with by people: nothing else ever does.
  // Whoever is told to wait a moment comes again, a few times.
  for (let pass = 0; pass < 5; pass += 1) {
    const left = await findUndecided(world, ids);
    if (left.length === 0) break;
    if (pass > 0) await pause(1_000);
    await Promise.all(left.map((id) => goOn(field, runs, id)));
    await classified();
  }
  await world.http.settled();
  await judge(world, tally, runs, before);
  world.http.plan.clear();
  world.http.seen.clear();
  return runs.length;
}

/** By its maker and by leads, at the console that nobody strikes. */
async function goOn({ world, random }: Field, runs: readonly Run[], id: string): Promise<void> {
  const run = runs.find((one) => one.id === id);
  if (run) await decide(world, random, run, world.consoles[1]);
}

/** Leads approve it until as many have as it takes; its maker presses on what is approved and was not sent. */
async function decide(world: World, random: Random, run: Run, at: Console): Promise<void> {
  for (const by of random.shuffle(leads)) {
    const told = await signedIn(world, by, () => at.process.approve(world.headers(by), run.id));
    run.decisions.push({ by, told });
    if (told === 'nothing') return;
    const { status } = told;
    if (told.ok ? status !== 'waiting' : status !== undefined) break;
  }
  const last = run.decisions.at(-1)?.told;
  if (last === undefined || last === 'nothing' || last.status !== 'approved') return;
  const { maker } = run;
  const press = () => at.process.send(world.headers(maker), run.id);
  run.decisions.push({ by: maker, told: await signedIn(world, maker, press) });
}

/** Does it once more where the page has led to the sign-in: a token whose renewal was lost with a killed console is gone. */
async function signedIn(world: World, who: string, press: () => Promise<ToldDecider>): Promise<ToldDecider> {
  const told = await press();
  if (told === 'nothing' || told.ok || told.code !== 'signInAgain') return told;
  await world.signInAgain(who);
  return press();
}

async function post(stage: Stage, run: Run, options: Parameters<Field['post']>[1] = {}): Promise<void> {
  const { world, random } = stage;
  const { at = world.consoles[1], by = run.maker, input = run.input } = options;
  const told = await at.process.submit(world.headers(by), input);
  run.answers.push({ by, told });
  if (told === 'nothing') return;
  if (told.ok) {
    if (told.status === 'waiting' && !options.onlyAsk) await decide(world, random, run, at);
    return;
  }
  // The page leads to the sign-in, or shows what was paid before and asks why; then the same id is posted again.
  if (told.code === 'signInAgain') await world.signInAgain(by);
  else if (told.code === 'duplicateUnexplained') {
    run.input = { ...run.input, despite: { earlier: told.earlier ?? [], reason: '別件です' } };
  } else return;
  const again = await at.process.submit(world.headers(by), run.input);
  run.answers.push({ by, told: again });
  if (again !== 'nothing' && again.ok && again.status === 'waiting' && !options.onlyAsk) {
    await decide(world, random, run, at);
  }
}

/** One lead alone. */
async function decideBy(world: World, run: Run, by: string, at: Console): Promise<void> {
  const press = () => at.process.approve(world.headers(by), run.id);
  run.decisions.push({ by, told: await signedIn(world, by, press) });
}

async function judge(world: World, tally: Tally, runs: readonly Run[], before: Map<string, number>): Promise<void> {
  const recorded = await findRecorded(
    world,
    runs.map(({ id }) => id),
  );
  const after = await world.upstream.effects();
  for (const run of runs) {
    const place = `${run.operation} ${run.account}`;
    const evidence = {
      run,
      recorded: recorded.get(run.id) ?? null,
      seen: world.http.seen.get(run.id) ?? null,
      effects: (after.get(place) ?? 0) - (before.get(place) ?? 0),
    };
    tally.add(evidence);
    for (const [kind, what] of checkRun(evidence)) {
      tally.violations.push({ kind, fault: run.fault, id: run.id, what });
    }
  }
  const { damage } = await verifyLog(getPool());
  if (damage !== null) {
    tally.violations.push({ kind: 'chain broken', fault: runs[0]?.fault ?? '', id: '', what: JSON.stringify(damage) });
  }
}
