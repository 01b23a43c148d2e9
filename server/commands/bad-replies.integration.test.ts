import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { explainCode } from '#messages/errors/index.ts';
import { getWords } from '#messages/index.ts';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from './active-sendings.ts';
import { getLease } from './lease.ts';
import { startTestRoad, type TestRoad, toPost } from './test-road.ts';
import { startTestWire, type TestWire } from './test-wire.ts';

const deadlineMs = 1_500;
const account = 'A-4B54C4BC';
let road: TestRoad;
let wire: TestWire;
let sato: Staff;
let yen = 100;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  wire = await startTestWire();
  road = await startTestRoad({ COMMAND_DEADLINE_MS: String(deadlineMs) }, wire);
  sato = await road.signIn('sato');
});
afterEach(() => {
  wire.instead = null;
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
  await wire.stop();
});

/** Money, of a plain payload. */
const repay = () => {
  yen += 1;
  const input = { accountNumber: account, ledgerNumber: `L-${account.slice(2)}01`, amountInMinorUnit: String(yen) };
  return toPost('submitRepaymentRequest', { input });
};
/** Its payload is a union with an error member. */
const suggest = () => toPost('suggestFixedPaymentAmount', { input: { accountNumber: account } });

const own = (code: string | null, path: (string | number)[] | null = ['submitRepaymentRequest']) => ({
  message: 'Said by upstream.',
  ...(path && { path }),
  extensions: code === null ? {} : { errorCode: code, errorType: 'VALIDATION' },
});
const done = { submitRepaymentRequest: { repaymentRequest: { requestId: 'RR-1', status: 'REQUESTED' } } };
const below = ['submitRepaymentRequest', 'repaymentRequest', 'status'];
const json = (value: unknown) => JSON.stringify(value);
const customer = { email: 'hanako@example.jp', givenName: '花子', phone: '09012345678' };

const cases: readonly [name: string, post: typeof repay, body: string | Buffer, status: string, code: string | null][] =
  [
    ['text that is no JSON', repay, 'It went fine.', 'unknown', 'notJson'],
    ['nothing at all', repay, '', 'unknown', 'notJson'],
    ['bytes that are no UTF-8', repay, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'unknown', 'notJson'],
    ['JSON that breaks off', repay, json({ data: done }).slice(0, 30), 'unknown', 'cutOff'],
    ['JSON that is no GraphQL', repay, json({ status: 'ok', customer }), 'unknown', 'notGraphql'],
    ['a list', repay, '[]', 'unknown', 'notGraphql'],
    [
      'data and an error at its own field',
      repay,
      json({ data: done, errors: [own('KT-CT-3927')] }),
      'unknown',
      'contradictory',
    ],
    [
      'data and an error below its own field',
      repay,
      json({ data: done, errors: [own('KT-CT-3927', below)] }),
      'succeeded',
      null,
    ],
    [
      'an error below, and nothing that proves it',
      repay,
      json({ data: { submitRepaymentRequest: null }, errors: [own(null, below)] }),
      'unknown',
      'brokenBelow',
    ],
    ['data null', repay, json({ data: null }), 'unknown', 'noData'],
    ['a null payload', repay, json({ data: { submitRepaymentRequest: null } }), 'unknown', 'noData'],
    ['a payload that names nothing', repay, json({ data: { submitRepaymentRequest: {} } }), 'unknown', 'noData'],
    [
      'an error member',
      suggest,
      json({ data: { suggestFixedPaymentAmount: { __typename: 'CommonError', message: 'No.' } } }),
      'refused',
      'refusedByPayload',
    ],
    [
      'an unknown union member',
      suggest,
      json({ data: { suggestFixedPaymentAmount: { __typename: 'AmountPending' } } }),
      'unknown',
      'unknownMember',
    ],
    ['a known code', repay, json({ data: null, errors: [own('KT-CT-3927')] }), 'refused', 'KT-CT-3927'],
    [
      'an unknown code',
      repay,
      json({ data: null, errors: [{ ...own(null), extensions: { errorCode: 'KT-CT-99999' } }] }),
      'unknown',
      'unknownProblem',
    ],
    [
      'an error without a code',
      repay,
      json({ errors: [{ message: 'Internal server error' }] }),
      'unknown',
      'unknownProblem',
    ],
    ['10 MB of reply', repay, json({ data: done, padding: 'x'.repeat(10_000_000) }), 'unknown', 'tooLarge'],
    ['1 MB of nested lists', repay, '['.repeat(500_000) + ']'.repeat(500_000), 'unknown', 'notGraphql'],
  ];

describe('whatever upstream answers, the command has the right end, and there are words for it', () => {
  test.each(cases)('%s', async (_name, toInput, body, status, code) => {
    const sent = wire.mutations.length;
    wire.instead = { status: 200, body };
    const post = toInput();
    expect(await road.submit(sato, post)).toMatchObject({ ok: true, status });
    await expectEnd(post.commandId, status, code);
    wire.instead = null;
    expect(await road.submit(sato, post)).toMatchObject({ ok: true, status });
    expect(wire.mutations).toHaveLength(sent + 1);
  });

  test('an answer after the deadline', async () => {
    wire.instead = { hangMs: deadlineMs + 500 };
    const post = repay();
    await road.submit(sato, post);
    await drainSendings();
    await expectEnd(post.commandId, 'unknown', 'deadlinePassed');
  });

  test('an answer that comes after the deadline settles what was unknown', async () => {
    wire.instead = null;
    const release = wire.hold();
    const post = repay();
    await road.submit(sato, post);
    await drainSendings();
    await expectEnd(post.commandId, 'unknown', 'deadlinePassed');
    release();
    await expect.poll(async () => (await road.stored(post.commandId)).status).toBe('succeeded');
    expect((await road.events(post.commandId)).slice(-2)).toEqual(['command.unknown', 'command.succeeded']);
  });

  test('what is kept of an answer shows no customer and no token', async () => {
    wire.instead = { status: 200, body: json({ ...customer, accessToken: 'sesame', note: 'kept' }) };
    const post = repay();
    await road.submit(sato, post);
    const { reply } = await road.stored(post.commandId);
    expect(reply).toContain('kept');
    for (const secret of ['hanako', '花子', '09012345678', 'sesame']) expect(reply).not.toContain(secret);
  });
});

async function expectEnd(id: string, status: string, code: string | null): Promise<void> {
  const stored = await road.stored(id);
  expect(stored).toMatchObject({ status, outcome_code: code });
  expect(Buffer.byteLength(stored.reply ?? '')).toBeLessThanOrEqual(65_536);
  if (code === null) return;
  for (const locale of ['ja', 'en'] as const) {
    const { origin, meaning, next } = explainCode(locale, code, 'submitRepaymentRequest');
    expect(origin).not.toBe('unlisted');
    expect(meaning.length).toBeGreaterThan(8);
    expect(next.length).toBeGreaterThan(8);
    if (status === 'unknown') expect(Object.keys(getWords(locale).command.codes)).toContain(code);
  }
}
