import { setTimeout as pause } from 'node:timers/promises';
import type { Moment } from './database-proxy.ts';
import type { Fault } from './fault.ts';
import type { Field } from './field.ts';
import { createGathering } from './gather.ts';
import { cutPoints, killPoints, type Point } from './points.ts';
import type { Run } from './run.ts';

/** Long enough for what was posted together to be recorded together. */
const groupMs = 250;
/** Long enough for what was recorded together to arrive together, short beside a deadline of 300 ms. */
const gatherMs = 120;

export const killFaults: readonly Fault[] = killPoints.map((point) => ({
  name: `kill -9 ${point.name}`,
  share: 2,
  commands: 40,
  run: (field) => killAt(field, point),
}));

export const cutFaults: readonly Fault[] = cutPoints.map((point) => ({
  name: `connection cut ${point.name}`,
  share: 1,
  commands: 40,
  run: (field) => cutAt(field, point),
}));

async function killAt(field: Field, point: Point): Promise<void> {
  const { world, random, runs } = field;
  const [console] = world.consoles;
  unmark(runs);
  await point.prepare?.(field);
  const blow = async (ids: readonly string[]) => {
    mark(field, point, ids);
    field.struckNow();
    // Killed before upstream has it: half of what was on its way is lost with the process, half arrives all the same.
    if (point.upstream === 'arrived') {
      for (const id of ids) if (random.chance(0.5)) world.http.plan.set(id, { kind: 'resetBefore' });
    }
    await console.process.kill();
    console.wire.cutAll();
  };
  await strikeAt(field, point, blow);
  const posted = runs.map((run) => field.post(run, { at: console }));
  await Promise.all(posted);
  lay(field);
  const start = console.process.running() ? Promise.resolve() : serveAgain(field);
  // Who was told nothing posts again, some of them before the console is back: another one answers.
  const unanswered = runs.filter(({ answers }) => answers.every(({ told }) => told === 'nothing'));
  const patient = unanswered.filter(() => random.chance(0.4));
  await Promise.all(
    unanswered
      .filter((run) => !patient.includes(run) && random.chance(0.8))
      .map((run) => field.post(run, { at: world.consoles[1] })),
  );
  await start;
  await Promise.all(patient.map((run) => field.post(run, { at: console })));
}

async function cutAt(field: Field, point: Point): Promise<void> {
  const { world, runs } = field;
  unmark(runs);
  await point.prepare?.(field);
  await strikeAt(field, point, async (ids) => {
    mark(field, point, ids);
    field.struckNow();
  });
  await Promise.all(runs.map((run) => field.post(run, { at: world.consoles[0] })));
  lay(field);
}

async function serveAgain(field: Field): Promise<void> {
  field.servedAfter(await field.world.consoles[0].process.start());
}

/** Waits at the point on whichever wire it is; the blow falls once. */
async function strikeAt(field: Field, point: Point, blow: (ids: readonly string[]) => Promise<void>): Promise<void> {
  const { world, random, runs } = field;
  const known = new Set(runs.map(({ id }) => id));
  // Alone in its transaction now and then: a group of one takes another way through the appender.
  const leader = holdLeader(random.chance(0.2) ? [] : (point.groupBy ?? []), known);

  const upstream = createGathering({ enough: runs.length, ms: gatherMs, strike: blow });
  const join = (id: string) => (known.has(id) && !leader.is(id) ? upstream.join([id]) : undefined);
  if (point.upstream === 'arrived') world.http.onArrival = join;
  if (point.upstream === 'answered') world.http.onReply = join;

  const reading = point.name.includes('first byte');
  const gathering = createGathering({ enough: runs.length, ms: reading ? gatherMs : 0, strike: blow });
  let fallen = false;
  // The whole command is read when it is decided as well: only a reading after the move to `sending` is the last look.
  const onItsWay = new Set<string>();
  world.consoles[0].wire.watch = async (moment) => {
    if (moment.stage === 'delivered') for (const id of moment.ids.send) onItsWay.add(id);
    if (fallen || (await leader.hold(moment))) return;
    const ids = point
      .at?.(moment)
      ?.filter((id) => point.prepare || (known.has(id) && !leader.is(id)))
      .filter((id) => !reading || onItsWay.has(id));
    if (!ids?.length) return;
    if (!reading) fallen = true;
    await gathering.join(ids);
    moment.cut();
  };
}

/** What goes first of each kind of work: its COMMIT is kept back while the others queue up behind it. */
function holdLeader(works: NonNullable<Point['groupBy']>, known: ReadonlySet<string>) {
  const due = [...works];
  let leaders: string[] = [];
  return {
    is: (id: string) => leaders.includes(id),
    /** @returns whether the blow must wait: somebody has still to go first */
    hold: async ({ stage, ids }: Moment): Promise<boolean> => {
      const [work] = due;
      const own = work === undefined ? [] : [...ids[work]].filter((id) => known.has(id));
      if (stage === 'commit' && own.length > 0) {
        due.shift();
        leaders = own;
        await pause(groupMs);
        return true;
      }
      return due.length > 0;
    },
  };
}

/** Ends the watch: whatever comes now goes through. */
function lay({ world }: Field): void {
  world.consoles[0].wire.watch = null;
  world.http.onArrival = null;
  world.http.onReply = null;
}

/** A renewal of tokens is everybody's who waits for it; elsewhere only the named commands stand at the point. */
function mark({ runs }: Field, point: Point, ids: readonly string[]): void {
  const renewal = point.prepare !== undefined;
  for (const run of runs) run.struck = renewal || ids.includes(run.id);
}

/** Nobody is at the point until it is reached. */
function unmark(runs: readonly Run[]): void {
  for (const run of runs) run.struck = false;
}
