import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { getPool } from '#server/db/client.ts';
import { drainSendings } from './active-sendings.ts';
import { getLease } from './lease.ts';
import { askRepayment, startTestRoad, type TestRoad, toPost } from './test-road.ts';

let road: TestRoad;
let sato: Staff;

beforeAll(async () => {
  road = await startTestRoad();
  sato = await road.signIn('sato');
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

  test('a name typed where an account belongs is in no entry; an account number is', async () => {
    const good = await repayment('A-ACC00006');
    const written: (string | null)[] = [];
    for (const account of ['田中 太郎', 'ａ-acc00006']) {
      const refused = await road.submit(sato, { ...good, reference: '', account });
      expect(refused).toMatchObject({ ok: false, code: 'invalid' });
      const { rows } = await getPool().query(
        `SELECT account, convert_from(bytes, 'UTF8') AS text FROM log_entry ORDER BY sequence DESC LIMIT 1`,
      );
      written.push(rows[0].account);
      expect(rows[0].text).not.toContain('田中');
    }
    expect(written).toEqual([null, 'A-ACC00006']);
  });
});

async function countCommands(): Promise<number> {
  return Number((await getPool().query('SELECT count(*) FROM command')).rows[0].count);
}
