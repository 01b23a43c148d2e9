import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifyLog } from '#server/audit/verify-log.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { drainSendings } from './active-sendings.ts';
import { getLease } from './lease.ts';
import { askRepayment, startTestRoad, type TestRoad, toPost } from './test-road.ts';

let road: TestRoad;
let sato: Staff;
let suzuki: Staff;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  road = await startTestRoad({ COMMAND_DEADLINE_MS: '1500' });
  sato = await road.signIn('sato');
  suzuki = await road.signIn('suzuki');
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

async function ledgerOf(account: string): Promise<string> {
  const [ledger] = await road.ledgersOf(sato, account);
  if (!ledger) throw new Error(`${account} has no ledger`);
  return ledger;
}

const repayment = async (account: string, yen = 1_200) => askRepayment(account, await ledgerOf(account), yen);

describe('an operator asks for a repayment', () => {
  test('it is recorded, sent once, and done within the answer', async () => {
    const post = await repayment('A-4B54C4BC');
    expect(await road.submit(sato, post)).toEqual({ ok: true, commandId: post.commandId, status: 'succeeded' });
    expect(await road.effects({ account: 'A-4B54C4BC', operation: 'submitRepaymentRequest' })).toBe(1);
    expect(await road.events(post.commandId)).toEqual(['command.submitted', 'command.sending', 'command.succeeded']);
  });

  test('two commits are all that it costs', async () => {
    const post = await repayment('A-ACC00001');
    const before = await countCommits();
    await road.submit(sato, post);
    expect((await countCommits()) - before).toBe(2);
  });

  test('what upstream refuses is refused with its code and its field', async () => {
    const post = await repayment('A-FA00001A');
    expect(await road.submit(sato, post)).toMatchObject({ ok: true, status: 'refused' });
    const { outcome, outcome_code } = await road.stored(post.commandId);
    expect(outcome_code).toBe('KT-CT-1143');
    expect(JSON.parse(outcome ?? '')).toMatchObject({ fieldErrors: [{ path: ['input', 'accountNumber'] }] });
  });

  test.each([
    ['A-FA000003', 'deadlinePassed', 0],
    ['A-FA000004', 'deadlinePassed', 1],
    ['A-FA000005', 'connectionLost', 0],
    ['A-FA000006', 'connectionLost', 1],
    ['A-FA000009', 'cutOff', 1],
    ['A-FA00000A', 'cutOff', 1],
    ['A-FA00000B', 'notJson', 0],
    ['A-FA00000C', 'notJson', 1],
    ['A-FA00000F', 'noData', 1],
    ['A-FA000010', 'notJson', 1],
    ['A-FA000011', 'notGraphql', 1],
    ['A-FA000012', 'tooLarge', 1],
    ['A-FA000013', 'unknownProblem', 1],
    ['A-FA000014', 'unknownProblem', 0],
  ])('%s leaves it unknown (%s), and it is never sent again', async (account, code, effects) => {
    const post = await repayment(account);
    const result = await road.submit(sato, post);
    expect(result).toMatchObject({ ok: true });
    await drainSendings();
    expect(await road.stored(post.commandId)).toMatchObject({ status: 'unknown', outcome_code: code });
    expect(await road.submit(sato, post)).toMatchObject({ ok: true, status: 'unknown' });
    expect(await road.effects({ account, operation: 'submitRepaymentRequest' })).toBe(effects);
  });

  test('an error below the mutation’s own field is no refusal: the payload proves what was done', async () => {
    const post = await repayment('A-FA00000E');
    expect(await road.submit(sato, post)).toMatchObject({ status: 'succeeded' });
    expect(JSON.parse((await road.stored(post.commandId)).outcome ?? '')).toMatchObject({ incomplete: true });
  });

  test('the page is answered after two seconds, and the command goes on', async () => {
    const post = await repayment('A-FA000003');
    const begun = performance.now();
    const answered = await road.submit(sato, { ...post, commandId: randomUUID() });
    expect(performance.now() - begun).toBeLessThan(4_000);
    expect(answered).toMatchObject({ ok: true });
    await drainSendings();
  });
});

describe('a replay', () => {
  test('of the same person and content gives the first result, and one effect', async () => {
    const post = await repayment('A-ACC00003');
    const before = await road.effects({ operation: 'submitRepaymentRequest' });
    const first = await road.submit(sato, post);
    expect(await road.submit(sato, post)).toEqual(first);
    expect(await road.effects({ operation: 'submitRepaymentRequest' })).toBe(before + 1);
  });

  test('fifty at once send once', async () => {
    const post = await repayment('A-ACC00004');
    const before = await road.effects({ operation: 'submitRepaymentRequest' });
    const results = await Promise.all(Array.from({ length: 50 }, () => road.submit(sato, post)));
    expect(results.every((result) => result.ok)).toBe(true);
    await drainSendings();
    expect(await road.effects({ operation: 'submitRepaymentRequest' })).toBe(before + 1);
    expect((await road.events(post.commandId)).filter((event) => event === 'command.submitted')).toHaveLength(1);
  });

  test('by another person, or with other content, learns nothing', async () => {
    const post = await repayment('A-ACC00005');
    await road.submit(sato, post);
    const other = await road.submit(suzuki, post);
    const changed = await road.submit(sato, {
      ...post,
      values: { input: { ...Object(post.values.input), amountInMinorUnit: '9999' } },
    });
    expect(other).toMatchObject({ ok: false, code: 'notThisCommand' });
    expect(changed).toMatchObject({ ok: false, code: 'notThisCommand' });
    expect(Object.keys(other)).toEqual(['ok', 'code', 'reference']);
  });
});

describe('what is refused at the door changes nothing, has its own code, and is logged once', () => {
  let before = 0;
  beforeEach(async () => {
    before = await road.effects({});
  });

  const attempts: [string, () => Promise<unknown>, string][] = [
    ['no session', async () => road.submit(null, await repayment('A-4B54C4BC')), 'noSession'],
    [
      'an auditor',
      async () => road.submit(await road.signIn('watanabe'), await repayment('A-4B54C4BC')),
      'notPermitted',
    ],
    [
      'a foreign origin',
      async () => road.submit(sato, await repayment('A-4B54C4BC'), { origin: 'https://evil.example' }),
      'foreignOrigin',
    ],
    [
      'the origin "null"',
      async () => road.submit(sato, await repayment('A-4B54C4BC'), { origin: 'null' }),
      'foreignOrigin',
    ],
    ['no origin', async () => road.submit(sato, await repayment('A-4B54C4BC'), {}), 'foreignOrigin'],
    [
      'a spoofed forwarded host',
      async () =>
        road.submit(sato, await repayment('A-4B54C4BC'), {
          origin: 'https://evil.example',
          'x-forwarded-host': 'evil.example',
        }),
      'foreignOrigin',
    ],
    ['an operation that does not exist', () => road.submit(sato, toPost('sendMoney', {})), 'unknownOperation'],
    ['a prototype’s name as operation', () => road.submit(sato, toPost('__proto__', {})), 'unknownOperation'],
    ['an operation that is closed', () => road.submit(sato, toPost('postCredit', {})), 'operationClosed'],
    ['a lead’s operation', () => road.submit(sato, toPost('approveRepayment', {})), 'notPermitted'],
    [
      'variables that do not match',
      () => road.submit(sato, toPost('submitRepaymentRequest', { input: { amountInMinorUnit: 'many' } })),
      'invalid',
    ],
    [
      'an unknown key',
      async () => {
        const post = await repayment('A-4B54C4BC');
        return road.submit(sato, { ...post, values: { input: { ...Object(post.values.input), extra: '1' } } });
      },
      'invalid',
    ],
    [
      'a key of one’s own',
      async () => {
        const post = await repayment('A-4B54C4BC');
        return road.submit(sato, {
          ...post,
          values: { input: { ...Object(post.values.input), idempotencyKey: 'mine' } },
        });
      },
      'invalid',
    ],
    [
      'a lone surrogate',
      async () => {
        const post = await repayment('A-4B54C4BC');
        return road.submit(sato, { ...post, values: { input: { ...Object(post.values.input), reason: '\ud800' } } });
      },
      'invalid',
    ],
    [
      'a body over the limit',
      async () => {
        const post = await repayment('A-4B54C4BC');
        return road.submit(sato, {
          ...post,
          values: { input: { ...Object(post.values.input), reason: 'x'.repeat(600_000) } },
        });
      },
      'tooLarge',
    ],
    [
      'no command id',
      async () => road.submit(sato, { ...(await repayment('A-4B54C4BC')), commandId: 'mine' }),
      'malformed',
    ],
    ['something else altogether', () => road.submit(sato, 42), 'malformed'],
    [
      'a key nobody knows beside the values',
      async () => road.submit(sato, { ...(await repayment('A-4B54C4BC')), approved: true }),
      'malformed',
    ],
    ['no reference', async () => road.submit(sato, { ...(await repayment('A-4B54C4BC')), reference: '  ' }), 'invalid'],
    [
      'a reason that is not on the list',
      async () => road.submit(sato, { ...(await repayment('A-4B54C4BC')), reason: { code: 'because' } }),
      'invalid',
    ],
    [
      'a form of an older schema',
      async () => road.submit(sato, { ...(await repayment('A-4B54C4BC')), schemaVersion: 'old' }),
      'schemaChanged',
    ],
    [
      'an account that does not exist',
      async () => road.submit(sato, askRepayment('A-00000001', 'L-123456789A', 100)),
      'accountNotFound',
    ],
    [
      'a ledger of another account',
      async () => road.submit(sato, askRepayment('A-4B54C4BC', await ledgerOf('A-ACC00001'), 100)),
      'ledgerNotOfAccount',
    ],
    [
      'a command to repeat that is not one’s own',
      async () => road.submit(sato, { ...(await repayment('A-4B54C4BC')), againOf: randomUUID() }),
      'notThisCommand',
    ],
  ];

  test.each(attempts)('%s', async (_name, attempt, code) => {
    const logged = (await road.events()).filter((event) => event === 'attempt.refused').length;
    const commands = await countCommands();
    expect(await attempt()).toMatchObject({ ok: false, code, reference: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect((await road.events()).filter((event) => event === 'attempt.refused')).toHaveLength(logged + 1);
    expect(await countCommands()).toBe(commands);
    expect(await road.effects({})).toBe(before);
  });

  test('a refused attempt uses no id up: the same id goes through once the mistake is mended', async () => {
    const good = await repayment('A-ACC00006');
    expect(await road.submit(sato, { ...good, reference: '' })).toMatchObject({ ok: false, code: 'invalid' });
    expect(await road.submit(sato, good)).toMatchObject({ ok: true });
  });
});

test('after all of it the chain holds', async () => {
  expect(await verifyLog(getPool())).toMatchObject({ damage: null });
});

/** Every transaction that writes an entry or moves a command leaves its number on the rows. */
async function countCommits(): Promise<number> {
  const { rows } = await getPool().query(
    'SELECT count(*) FROM (SELECT xmin::text FROM log_entry UNION SELECT xmin::text FROM command) AS written',
  );
  return Number(rows[0].count);
}

async function countCommands(): Promise<number> {
  return Number((await getPool().query('SELECT count(*) FROM command')).rows[0].count);
}
