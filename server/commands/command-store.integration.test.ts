import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DecideResult } from '#server/approvals/decide-result.ts';
import { verifyLog } from '#server/audit/verify-log.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { drainSendings } from './active-sendings.ts';
import { liftStop, stopSending } from './change-stop.ts';
import { commandStatuses } from './command.ts';
import { getLease } from './lease.ts';
import { resolveCommand } from './resolve-command.ts';
import type { SubmitInput, SubmitResult } from './submit-result.ts';
import { sweep } from './sweep.ts';
import { type ParkedUpstream, startParkedUpstream } from './test-parked-upstream.ts';
import { startTestRoad, type TestRoad, toPost } from './test-road.ts';
import {
  createModel,
  type ModelCommand,
  modelAnswer,
  modelApprove,
  modelClockMoved,
  modelEnd,
  modelPress,
  modelResolve,
  modelSubmit,
  modelSweep,
  type Reply,
  replies,
  type StoreModel,
} from './test-store-model.ts';

/** Steps in all: a step is one thing that somebody does, with everything compared after it. MODEL_STEPS=10000 takes minutes. */
const steps = Number(process.env.MODEL_STEPS ?? 1_000);
/** Real time must not pass it; the database's clock is moved beyond it. */
const deadlineMs = 120_000;

let upstream: ParkedUpstream;
let road: TestRoad;
let superuser: pg.Client;
let makers: Staff[];
let stranger: Staff;
/** Approves, and so never says how something ended. */
let decider: Staff;
let walked = 0;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  upstream = await startParkedUpstream();
  road = await startTestRoad({ COMMAND_DEADLINE_MS: String(deadlineMs) }, upstream);
  makers = await Promise.all(['sato', 'suzuki', 'takahashi'].map(road.signIn));
  stranger = await road.signIn('tanaka');
  decider = await road.signIn('nakamura');
  superuser = new pg.Client({ connectionString: road.site.database.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await superuser.end();
  await road.site.stop();
  await upstream.stop();
});

/** One walk through the real store: what was posted, and what each post is still waiting for. */
interface Store {
  posts: Map<string, { maker: Staff; input: SubmitInput; result: Promise<SubmitResult | DecideResult> }>;
}

type Step = fc.AsyncCommand<StoreModel, Store>;

const pick = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
};
/** Entries that tell of a move; others stand between them. */
const moved = new Set(commandStatuses.map((status) => `command.${status}`));
const tagOf = (id: string) => `park-${id}`;

/** A step that concerns one command of those that fit. */
function onOne(
  name: string,
  at: number,
  fits: (command: ModelCommand) => boolean,
  run: (id: string, command: ModelCommand, store: Store, model: StoreModel) => Promise<void>,
): Step {
  const idsOf = (model: StoreModel) => [...model.commands].filter(([, command]) => fits(command)).map(([id]) => id);
  return step(
    `${name} ${at}`,
    async (model, store) => {
      const id = pick(idsOf(model), at);
      const command = model.commands.get(id);
      if (command) await run(id, command, store, model);
    },
    (model) => idsOf(model).length > 0,
  );
}

function step(name: string, run: Step['run'], check: (model: StoreModel) => boolean = () => true): Step {
  return {
    check,
    run: async (model, store) => {
      walked += 1;
      // Faster than any person: what holds back a runaway script is no subject here.
      onePerProcess('rates', () => new Map()).clear();
      await run(model, store);
      await compare(model);
    },
    toString: () => name,
  };
}

/** Every command of the walk stands where the model says. */
async function compare(model: StoreModel): Promise<void> {
  const { rows } = await getPool().query<{ id: string; status: string }>(
    'SELECT id, status FROM command WHERE id = ANY ($1)',
    [[...model.commands.keys()]],
  );
  const stored = Object.fromEntries(rows.map(({ id, status }) => [id, status]));
  expect(stored).toEqual(Object.fromEntries([...model.commands].map(([id, { status }]) => [id, status])));
}

/** A new template waits for a lead; a note on a sale goes at once. */
const inputs = {
  createTemplate: (tag: string) => ({ name: tag, templateData: '{}' }),
  updateNotesOnOpportunity: (tag: string) => ({ opportunityNumber: 'O-1', notes: tag }),
};

const submits = (at: number): Step =>
  step(`submit ${at}`, async (model, store) => {
    const maker = pick(makers, at);
    const commandId = randomUUID();
    const asks = at % 2 === 0;
    const operation = asks ? 'createTemplate' : 'updateNotesOnOpportunity';
    const values = { input: inputs[operation](tagOf(commandId)) };
    const input = toPost(operation, values, { commandId, reason: { code: 'plannedChange' } });
    const result = road.submitOnce(maker, input);
    if (!modelSubmit(model, commandId, asks)) {
      expect(await result).toMatchObject({ ok: false, code: 'sendingStopped' });
      return;
    }
    if (asks) expect(await result).toMatchObject({ ok: true, status: 'waiting' });
    else await upstream.arrived(tagOf(commandId));
    store.posts.set(commandId, { maker, input, result });
  });

const waits = ({ status }: ModelCommand) => status === 'waiting';

/** A lead who did not make it says yes; its maker is not heard. Under a stop it stands approved, and nothing leaves. */
const approves = (at: number): Step =>
  onOne('approve', at, waits, async (id, command, { posts }, model) => {
    const post = posts.get(id);
    if (!post) return;
    expect(await road.decide(post.maker, id, 'approve')).toMatchObject({ ok: false });
    const decided = road.decide(decider, id, 'approve');
    modelApprove(model, command);
    if (command.status === 'approved') expect(await decided).toMatchObject({ ok: true, status: 'approved' });
    else await upstream.arrived(tagOf(id));
    posts.set(id, { ...post, result: decided });
  });

const presses = (at: number): Step =>
  onOne(
    'press on what is approved',
    at,
    ({ status }) => status === 'approved',
    async (id, command, { posts }, model) => {
      const post = posts.get(id);
      if (!post) return;
      expect(await road.press(decider, id)).toMatchObject({ ok: false });
      const pressed = road.press(post.maker, id);
      if (model.stopped) {
        expect(await pressed).toMatchObject({ ok: false, code: 'sendingStopped' });
        return;
      }
      modelPress(command);
      await upstream.arrived(tagOf(id));
      posts.set(id, { ...post, result: pressed });
    },
  );

const ends = (at: number, how: 'rejected' | 'returned' | 'withdrawn'): Step =>
  onOne(how, at, waits, async (id, command, { posts }) => {
    const post = posts.get(id);
    if (!post) return;
    if (how === 'withdrawn') {
      expect(await road.withdraw(stranger, id)).toMatchObject({ ok: false, code: 'notFound' });
      expect(await road.withdraw(post.maker, id)).toMatchObject({ ok: true, status: how });
    } else {
      const verdict = how === 'rejected' ? 'reject' : 'return';
      expect(await road.decide(decider, id, verdict)).toMatchObject({ ok: true, status: how });
    }
    expect(await road.decide(decider, id, 'approve')).toMatchObject({ ok: false, status: how });
    modelEnd(command, how);
  });

const replays = (at: number): Step =>
  onOne(
    'replay',
    at,
    () => true,
    async (id, { status }, { posts }) => {
      const post = posts.get(id);
      if (post) expect(await road.submitOnce(post.maker, post.input)).toEqual({ ok: true, commandId: id, status });
    },
  );

const replaysByAnother = (at: number): Step =>
  onOne(
    'replay by another',
    at,
    () => true,
    async (id, _command, { posts }) => {
      const post = posts.get(id);
      if (!post) return;
      const values = { input: { name: 'other', templateData: '{}' } };
      for (const result of [
        await road.submitOnce(stranger, post.input),
        await road.submitOnce(post.maker, { ...post.input, values }),
      ]) {
        expect(result).toEqual({ ok: false, code: 'notThisCommand', reference: expect.any(String) });
      }
    },
  );

const bodies: Readonly<Record<Reply, string | null>> = {
  done: JSON.stringify({
    data: {
      createTemplate: { template: { identifier: 'T-1' } },
      updateNotesOnOpportunity: { opportunityNumber: 'O-1' },
    },
  }),
  no: JSON.stringify({ data: null, errors: [{ message: 'No.', extensions: { errorCode: 'KT-CT-1605' } }] }),
  garbled: '<html>',
  dropped: null,
};

const answers = (at: number, reply: Reply): Step =>
  onOne(
    `answer ${reply}`,
    at,
    ({ open }) => open,
    async (id, command, { posts }) => {
      upstream.answer(tagOf(id), bodies[reply]);
      modelAnswer(command, reply);
      await posts.get(id)?.result;
      // Also where the page was answered long before.
      await expect.poll(() => statusOf(id), { interval: 2, timeout: 20_000 }).toBe(command.status);
    },
  );

const sweeps = step('sweep', async (model) => {
  expect(await sweep('worker')).toBe(modelSweep(model, false));
});

const clockMoves = step('clock moves beyond every deadline', async (model) => {
  await road.site.database.moveClock(deadlineMs + 6_000);
  // People come by meanwhile: nobody's session has run out.
  await superuser.query('UPDATE session SET last_seen_at = clock(), created_at = clock()');
  modelClockMoved(model);
});

const losesLease = step('the lease is lost, swept, and taken again', async (model) => {
  const lease = await getLease();
  const database = new URL(road.site.database.url).pathname.slice(1);
  await superuser.query(`REVOKE CONNECT ON DATABASE ${database} FROM quarterdeck_app`);
  await superuser.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = 20804
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
  await expect.poll(() => lease.isHeld(), { interval: 2, timeout: 20_000 }).toBe(false);
  expect(await sweep('worker')).toBe(modelSweep(model, true));
  await superuser.query(`GRANT CONNECT ON DATABASE ${database} TO quarterdeck_app`);
  await expect.poll(() => lease.isHeld(), { interval: 5, timeout: 20_000 }).toBe(true);
});

/** A lead says how it ended, who neither made nor sent it; its maker is not heard. */
const resolves = (at: number, step: 'landed' | 'did_not_land'): Step =>
  onOne(
    `resolve as ${step}`,
    at,
    ({ status }) => status === 'unknown',
    async (commandId, command, { posts }) => {
      const maker = posts.get(commandId)?.maker ?? null;
      const input = { commandId, step, attempt: 1, reason: '画面で確かめました' };
      const request = { headers: new Headers({ origin: road.site.origin }), address: '', userAgent: 'test' };
      // Routine work is its maker's own to resolve; nothing else is.
      if (posts.get(commandId)?.input.operation === 'createTemplate') {
        expect(await resolveCommand({ staff: maker, input, request })).toMatchObject({ code: 'makerMayNot' });
      }
      expect(await resolveCommand({ staff: stranger, input, request })).toMatchObject({ ok: true, status: step });
      modelResolve(command, step);
    },
  );

const stops = step('stop, and lift by two', async (model) => {
  if (model.stopped) {
    const { rows } = await getPool().query<{ id: number }>('SELECT id FROM stop WHERE lifted_at IS NULL');
    const id = rows[0]?.id ?? 0;
    expect(await liftStop(id, 'tanaka')).toMatchObject({ ok: true });
    expect(await liftStop(id, 'takahashi')).toMatchObject({ ok: true });
  } else expect(await stopSending({ scope: 'all', name: null }, 'incident', 'tanaka')).toMatchObject({ ok: true });
  model.stopped = !model.stopped;
});

async function statusOf(id: string): Promise<string | undefined> {
  const { rows } = await getPool().query<{ status: string }>('SELECT status FROM command WHERE id = $1', [id]);
  return rows[0]?.status;
}

const at = fc.nat(1_000);
const answer = fc.tuple(at, fc.constantFrom(...replies)).map(([index, reply]) => answers(index, reply));
const anyStep: fc.Arbitrary<Step>[] = [
  fc.oneof(
    { weight: 24, arbitrary: at.map(submits) },
    { weight: 24, arbitrary: answer },
    { weight: 16, arbitrary: at.map(approves) },
    { weight: 4, arbitrary: at.map(presses) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(at, fc.constantFrom('rejected' as const, 'returned' as const, 'withdrawn' as const))
        .map(([index, how]) => ends(index, how)),
    },
    { weight: 12, arbitrary: at.map(replays) },
    { weight: 8, arbitrary: at.map(replaysByAnother) },
    { weight: 12, arbitrary: fc.constant(sweeps) },
    { weight: 6, arbitrary: fc.constant(clockMoves) },
    {
      weight: 8,
      arbitrary: fc
        .tuple(at, fc.constantFrom('landed' as const, 'did_not_land' as const))
        .map(([index, word]) => resolves(index, word)),
    },
    { weight: 5, arbitrary: fc.constant(stops) },
    // Connections are made anew: the slowest step.
    { weight: 1, arbitrary: fc.constant(losesLease) },
  ),
];

/** What is still open gets an answer, so that nothing of one walk reaches into the next. */
async function finish(model: StoreModel, store: Store): Promise<void> {
  for (const [id, command] of model.commands) {
    if (!command.open) continue;
    upstream.answer(tagOf(id), bodies.done);
    modelAnswer(command, 'done');
    await store.posts.get(id)?.result;
  }
  await drainSendings();
  if (model.stopped) await stops.run(model, store);
  await compare(model);
  for (const [id, { events }] of model.commands) {
    expect(upstream.count(tagOf(id))).toBe(events.includes('sending') ? 1 : 0);
    const told = (await road.events(id)).filter((event) => moved.has(event));
    expect(told).toEqual(events.map((status) => `command.${status}`));
  }
}

test(
  `the store of commands keeps to its model for ${steps} steps`,
  async () => {
    const seed = Number(process.env.MODEL_SEED ?? Date.now() % 1_000_000);
    for (let walk = 0; walked < steps; walk += 1) {
      await fc.assert(
        fc.asyncProperty(fc.commands(anyStep, { maxCommands: 100, size: 'max' }), async (walkOfSteps) => {
          const model = createModel();
          const store: Store = { posts: new Map() };
          await fc.asyncModelRun(() => ({ model, real: store }), walkOfSteps);
          await finish(model, store);
        }),
        { numRuns: 5, seed: seed + walk, endOnFailure: true },
      );
    }
    expect(await verifyLog(getPool())).toMatchObject({ damage: null });
  },
  Math.max(600_000, steps * 400),
);
