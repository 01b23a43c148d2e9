import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { getLease } from '../lease.ts';
import type { SubmitInput, SubmitResult } from '../submit-result.ts';
import { askRepayment, startTestRoad, type TestRoad } from '../test-road.ts';

/** Kraken does what is asked of this account and loses every answer: nothing may get there. */
const account = 'A-FA000006';
const rounds = 200;
let road: TestRoad;
let ledger = '';
let desks: ChildProcess[];

beforeAll(async () => {
  road = await startTestRoad({ COMMAND_DEADLINE_MS: '4000' });
  const people: Staff[] = [await road.signIn('sato'), await road.signIn('suzuki')];
  [ledger = ''] = people[0] ? await road.ledgersOf(people[0], account) : [];
  desks = await Promise.all(people.map(sitDown));
});
afterAll(async () => {
  await Promise.all(
    desks.map((desk) => {
      desk.send('end');
      return once(desk, 'exit');
    }),
  );
  await (await getLease()).release();
  await road.site.stop();
});

/** A console process of its own, where this person sits. */
async function sitDown(staff: Staff): Promise<ChildProcess> {
  const desk = spawn(
    process.execPath,
    ['--conditions=react-server', 'server/commands/money/submit-rounds.fixture.ts', JSON.stringify(staff)],
    { env: { ...process.env, ...road.site.settings }, stdio: ['ignore', 'inherit', 'ignore', 'ipc'] },
  );
  await once(desk, 'message');
  return desk;
}

async function press(desk: ChildProcess, post: SubmitInput): Promise<SubmitResult> {
  const answered = once(desk, 'message');
  desk.send(post);
  const [result] = await answered;
  return result;
}

test(`two people who ask in the same moment, ${rounds} times: exactly one waits each time, and nothing leaves`, {
  timeout: 240_000,
}, async () => {
  const earlier: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const despite = { earlier: earlier.slice(-200), reason: '毎回別の件です' };
    const posts = desks.map(() => askRepayment(account, ledger, round, earlier.length > 0 ? { despite } : {}));
    const results = await Promise.all(
      desks.map((desk, place) => press(desk, posts[place] ?? askRepayment(account, ledger, 0))),
    );
    const gone = results.filter((result) => result.ok);
    const stopped = results.filter((result) => !result.ok && result.code === 'duplicateBlocks');
    expect([gone.length, stopped.length], JSON.stringify(results)).toEqual([1, 1]);
    earlier.push(...gone.map(({ commandId }) => commandId));
  }
  const waiting = await getPool().query("SELECT count(*) FROM command WHERE status = 'waiting'");
  expect(Number(waiting.rows[0].count)).toBe(rounds);
  expect(await road.effects({ account, operation: 'submitRepaymentRequest' })).toBe(0);
  const { rows } = await getPool().query('SELECT count(*) FROM blocked_attempt');
  expect(Number(rows[0].count)).toBe(rounds);
  const { rows: stats } = await getPool().query(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  expect(Number(stats[0].deadlocks)).toBe(0);
});
