import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SpawnedSandbox, spawnSandbox } from '#e2e/fixtures/spawn-sandbox.ts';
import { createWorld } from '../world/world.ts';
import { accountFaults, findAccountFault } from './faults.ts';
import { call, callRaw, codeOf, control, countEffects, tokensOf, writeNote } from './test-client.ts';

let sandbox: SpawnedSandbox;
let authorization: string;
beforeAll(async () => {
  sandbox = await spawnSandbox();
  authorization = (await tokensOf(sandbox, 'sato')).accessToken;
});
afterAll(() => sandbox.stop());

/** Writes a note on the account; a promise that never settles is cut after `patienceMs`. */
function write(account: string, extra: { fault?: string; patienceMs?: number } = {}): Promise<Response> {
  const { query, variablesFor } = writeNote;
  const signal = AbortSignal.timeout(extra.patienceMs ?? 10_000);
  const fault = extra.fault === undefined ? {} : { fault: extra.fault };
  return callRaw(sandbox.apiUrl, { query, variables: variablesFor(account), authorization, signal, ...fault });
}

const effectsOn = (account: string) => countEffects(sandbox, { operation: writeNote.operation, account });

/** The account of the table's row with this fault. */
function accountWith(fault: string): string {
  const row = accountFaults.find((each) => each.fault === fault);
  if (!row) throw new Error(`No account has the fault ${fault}`);
  return row.account;
}

describe('faults by account number', () => {
  test.each(['drop-before', 'hang'])('%s: no answer, and nothing happened', async (fault) => {
    const account = accountWith(fault);
    await expect(write(account, { patienceMs: 700 })).rejects.toThrow();
    expect(await effectsOn(account)).toBe(0);
  });

  test.each(['drop-after', 'hang-after'])('%s: no answer, and it happened once', async (fault) => {
    const account = accountWith(fault);
    await expect(write(account, { patienceMs: 700 })).rejects.toThrow();
    expect(await effectsOn(account)).toBe(1);
  });

  test.each(['late:5', 'late-drop:5'])(
    '%s: no answer, and it happens five minutes later by the clock',
    async (fault) => {
      const account = accountWith(fault);
      await expect(write(account, { patienceMs: 700 })).rejects.toThrow();
      await control(sandbox, 'clock', { advanceMs: 4 * 60_000 });
      expect(await effectsOn(account)).toBe(0);
      await control(sandbox, 'clock', { advanceMs: 61_000 });
      expect(await effectsOn(account)).toBe(1);
    },
  );

  test('cut: the reply breaks off in the middle of its body', async () => {
    const account = accountWith('cut:40');
    const response = await write(account);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(await effectsOn(account)).toBe(1);
  });

  test('truncate: a complete reply whose JSON is not', async () => {
    const text = await (await write(accountWith('truncate:40'))).text();
    expect(text).toHaveLength(40);
    expect(() => JSON.parse(text)).toThrow();
  });

  test.each([
    ['502', 0],
    ['502-after', 1],
  ])('%s: an HTML page of a gateway', async (fault, effects) => {
    const account = accountWith(fault);
    const response = await write(account);
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    expect(await effectsOn(account)).toBe(effects);
  });

  test('429: wait so many seconds', async () => {
    const response = await write(accountWith('429:30'));
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '30']);
  });

  test('deep: the mutation ran, the error stands below its own field', async () => {
    const account = accountWith('deep');
    const reply = await (await write(account)).json();
    expect(reply.errors[0].path).toEqual(['createAccountNote', 'account', 'status']);
    expect(reply.data.createAccountNote.account).toMatchObject({ number: account, status: null });
    expect(await effectsOn(account)).toBe(1);
  });

  test('nulldata, notjson, notgraphql, 500 and oversized answer nothing that proves anything, and it happened', async () => {
    const bodies: Record<string, string> = {};
    for (const fault of ['nulldata', 'notjson', 'notgraphql', '500', 'oversized']) {
      bodies[fault] = await (await write(accountWith(fault))).text();
      expect(await effectsOn(accountWith(fault))).toBe(1);
    }
    expect(bodies.nulldata).toBe('{"data":{"createAccountNote":null}}');
    expect(bodies.notjson).toMatch(/^OK/);
    expect(bodies.notgraphql).not.toContain('data');
    expect(bodies['500']).not.toContain('errorCode');
    expect(bodies.oversized?.length).toBeGreaterThan(4_000_000);
    expect(JSON.parse(bodies.oversized ?? '')).toHaveProperty('data.createAccountNote');
  });

  test.each(accountFaults.filter(({ fault, on }) => fault.startsWith('code:') && on === 'mutation'))(
    '$account is refused with $fault',
    async ({ account, fault }) => {
      const reply = await (await write(account)).json();
      expect(`code:${String(codeOf(reply))}`).toBe(fault.split('@')[0]);
      expect(reply.errors[0].path).toEqual(['createAccountNote']);
      expect(await effectsOn(account)).toBe(0);
    },
  );

  test('a refusal can name the field it means', async () => {
    const reply = await (await write(accountWith('code:KT-CT-1143@input.accountNumber'))).json();
    expect(reply.errors[0].extensions.validationErrors[0].inputPath).toEqual(['input', 'accountNumber']);
  });

  test('the account of a faulty mutation can still be read', async () => {
    const query = `{ account(accountNumber: "${accountWith('502')}") { number } }`;
    expect(codeOf(await call(sandbox.apiUrl, { query, authorization }))).not.toBe('KT-CT-1111');
    expect((await callRaw(sandbox.apiUrl, { query, authorization })).status).toBe(200);
  });

  test('an account’s fault strikes a command that names only the account’s repayment', async () => {
    const account = accountWith('502');
    // The ids of these accounts are the same under every seed.
    const { repayments } = createWorld({ seed: 'any', now: Date.now }).state;
    const repaymentId = Object.values(repayments).find(({ accountNumber }) => accountNumber === account)?.id;
    const query = 'mutation B($input: RepaymentInput!) { blockRepaymentSubmission(input: $input) { __typename } }';
    const variables = { input: { repaymentId, reason: '確認中' } };
    expect((await callRaw(sandbox.apiUrl, { query, variables, authorization })).status).toBe(502);
  });

  test('reads have faults of their own', async () => {
    const read = (account: string) =>
      callRaw(sandbox.apiUrl, { query: `{ account(accountNumber: "${account}") { number } }`, authorization });
    expect((await read('A-FA0000A2')).status).toBe(502);
    expect(codeOf(await (await read('A-FA0000A3')).json())).toBe('KT-CT-1111');
    expect(findAccountFault('A-FA0000A2', 'mutation')).toBeNull();
  });
});

describe('faults that a test asks for', () => {
  test('by header, on any account', async () => {
    const reply = await (await write('A-00000001', { fault: 'code:KT-CT-3928' })).json();
    expect(codeOf(reply)).toBe('KT-CT-3928');
    expect(await effectsOn('A-00000001')).toBe(0);
  });

  test('for the next request of an operation, and only that one', async () => {
    await control(sandbox, 'fault', { fault: 'drop-after', operation: writeNote.operation, account: 'A-00000002' });
    await expect(write('A-00000002')).rejects.toThrow();
    expect((await write('A-00000002')).status).toBe(200);
    expect(await effectsOn('A-00000002')).toBe(2);
  });

  test('slow: the answer is right and takes its time', async () => {
    const before = performance.now();
    const reply = await (await write('A-00000003', { fault: 'slow:300' })).json();
    expect(performance.now() - before).toBeGreaterThanOrEqual(299);
    expect(reply.data.createAccountNote.account.number).toBe('A-00000003');
  });
});
