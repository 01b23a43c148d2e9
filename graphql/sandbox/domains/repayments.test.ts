import { beforeEach, describe, expect, it } from 'vitest';
import { day, minute, second } from '../world/calendar.ts';
import { createTestSandbox, type TestSandbox } from './test-sandbox.ts';

let sandbox: TestSandbox;
beforeEach(() => {
  sandbox = createTestSandbox();
});

const ordinary = { accountNumber: 'A-4B54C4BC', ledgerNumber: 'L-4B54C4BC01' };

function submit(subject: string, input: Record<string, unknown> = {}) {
  const whole = { ...ordinary, amountInMinorUnit: 12_345, idempotencyKey: 'key-1', ...input };
  return sandbox.carryOut(subject, 'submitRepaymentRequest', { input: whole });
}

/** Money of an account as a console reads it. */
async function read(accountNumber: string) {
  const { data, errors } = await sandbox.run(
    'sato',
    `query($accountNumber: String!) { account(accountNumber: $accountNumber) {
      balance maximumRefund { amount }
      repayments { edges { node { id amount status } } }
      ledgers { number repaymentRequests { edges { node { requestId amount status } } } } } }`,
    { accountNumber },
  );
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).account;
}

/** Asks, waits until it is accepted, and gives the new repayment's id. */
async function acceptedRepayment(subject: string): Promise<string> {
  await submit(subject);
  sandbox.world.clock.advance(5 * second);
  return (await read('A-4B54C4BC')).repayments.edges[0].node.id;
}

describe('a repayment request', () => {
  it('is accepted after five seconds, and a repayment with another id appears', async () => {
    const reply = JSON.parse(JSON.stringify(await submit('sato')));
    const { requestId, status } = reply.data.submitRepaymentRequest.repaymentRequest;
    expect(status).toBe('REQUESTED');
    sandbox.world.clock.advance(5 * second - 1);
    expect((await read('A-4B54C4BC')).repayments.edges).toEqual([]);
    sandbox.world.clock.advance(1);
    const account = await read('A-4B54C4BC');
    expect(account.ledgers[0].repaymentRequests.edges[0].node).toEqual({
      requestId,
      amount: 12_345,
      status: 'ACCEPTED',
    });
    expect(account.repayments.edges[0].node).toMatchObject({ amount: 12_345, status: 'REQUESTED' });
    expect(account.repayments.edges[0].node.id).not.toBe(requestId);
  });

  it('is never accepted for one account, and rejected for another', async () => {
    await submit('sato', { accountNumber: 'A-ACC00002', ledgerNumber: 'L-ACC0000201' });
    await submit('sato', { accountNumber: 'A-ACC00003', ledgerNumber: 'L-ACC0000301', idempotencyKey: 'key-2' });
    sandbox.world.clock.advance(day);
    const never = await read('A-ACC00002');
    const rejected = await read('A-ACC00003');
    expect(never.ledgers[0].repaymentRequests.edges[0].node.status).toBe('REQUESTED');
    expect(rejected.ledgers[0].repaymentRequests.edges[0].node.status).toBe('REJECTED');
    expect([...never.repayments.edges, ...rejected.repayments.edges]).toEqual([]);
  });

  it('lowers what can still be asked back, once', async () => {
    await submit('sato');
    expect((await read('A-4B54C4BC')).maximumRefund.amount).toBe(35_905);
    sandbox.world.clock.advance(5 * second);
    expect(await read('A-4B54C4BC')).toMatchObject({ balance: 48_250, maximumRefund: { amount: 35_905 } });
  });

  it('above the maximum is refused beside its field', async () => {
    const { errors } = await submit('sato', {
      accountNumber: 'A-ACC00004',
      ledgerNumber: 'L-ACC0000401',
      amountInMinorUnit: 5_001,
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      errorCode: 'KT-CT-3927',
      validationErrors: [{ inputPath: ['input', 'amountInMinorUnit'] }],
    });
  });

  it.each([0, -1])('of %i yen is refused', async (amountInMinorUnit) => {
    expect(sandbox.codeOf(await submit('sato', { amountInMinorUnit }))).toBe('KT-CT-3927');
  });

  it('with the same key again is refused with KT-CT-3928 and moves nothing', async () => {
    await submit('sato');
    for (const subject of ['sato', 'suzuki']) expect(sandbox.codeOf(await submit(subject))).toBe('KT-CT-3928');
    const refund = { accountNumber: 'A-ACC00008', paymentId: '5000011', amountInMinorUnit: 100, reason: 'x' };
    const other = await sandbox.carryOut('sato', 'refundPayment', { input: { ...refund, idempotencyKey: 'key-1' } });
    expect(sandbox.codeOf(other)).toBe('KT-CT-3928');
    expect(sandbox.effects).toEqual([
      { operation: 'submitRepaymentRequest', account: 'A-4B54C4BC', amount: 12_345, key: 'key-1' },
    ]);
  });

  it('that was refused leaves its key free', async () => {
    await submit('sato', { amountInMinorUnit: 1_000_000 });
    expect((await submit('sato')).errors).toBeUndefined();
  });

  it.each(['constructor', '__proto__'])(
    'with the key %s is like any other, and an id like it is unknown',
    async (key) => {
      expect((await submit('sato', { idempotencyKey: key })).errors).toBeUndefined();
      expect(sandbox.codeOf(await submit('sato', { idempotencyKey: key }))).toBe('KT-CT-3928');
      const cancelled = await sandbox.carryOut('sato', 'cancelRepaymentRequest', { input: { requestId: key } });
      expect(sandbox.codeOf(cancelled)).toBe('KT-CT-3930');
    },
  );

  it('can be cancelled before it is accepted, and not after', async () => {
    const first = JSON.parse(JSON.stringify(await submit('sato'))).data.submitRepaymentRequest.repaymentRequest;
    const cancelled = await sandbox.carryOut('suzuki', 'cancelRepaymentRequest', {
      input: { requestId: first.requestId },
    });
    expect(cancelled.errors).toBeUndefined();
    sandbox.world.clock.advance(day);
    expect((await read('A-4B54C4BC')).repayments.edges).toEqual([]);
    const second_ = await submit('sato', { idempotencyKey: 'key-2' });
    const { requestId } = JSON.parse(JSON.stringify(second_)).data.submitRepaymentRequest.repaymentRequest;
    sandbox.world.clock.advance(5 * second);
    const late = await sandbox.carryOut('sato', 'cancelRepaymentRequest', { input: { requestId } });
    expect(sandbox.codeOf(late)).toBe('KT-CT-3931');
  });
});

describe('a repayment', () => {
  const approve = (subject: string, repaymentId: string) =>
    sandbox.carryOut(subject, 'approveRepayment', { input: { accountNumber: 'A-4B54C4BC', repaymentId } });

  it('cannot be approved upstream by whoever asked for it upstream', async () => {
    const id = await acceptedRepayment('takahashi');
    expect(sandbox.codeOf(await approve('takahashi', id))).toBe('KT-CT-3959');
    expect((await approve('tanaka', id)).errors).toBeUndefined();
  });

  it('cannot be approved by an operator', async () => {
    const id = await acceptedRepayment('sato');
    expect(sandbox.codeOf(await approve('suzuki', id))).toBe('KT-CT-3959');
  });

  it('goes to the bank half an hour after it was approved, takes its yen along, and is paid a day later', async () => {
    const id = await acceptedRepayment('sato');
    await approve('takahashi', id);
    sandbox.world.clock.advance(30 * minute);
    const submitted = await read('A-4B54C4BC');
    expect(submitted).toMatchObject({ balance: 35_905, maximumRefund: { amount: 35_905 } });
    expect(submitted.repayments.edges[0].node.status).toBe('SUBMITTED');
    sandbox.world.clock.advance(day);
    expect((await read('A-4B54C4BC')).repayments.edges[0].node.status).toBe('PAID');
  });

  it('that is blocked waits until it is allowed', async () => {
    const id = await acceptedRepayment('sato');
    await approve('takahashi', id);
    await sandbox.carryOut('sato', 'blockRepaymentSubmission', { input: { repaymentId: id, reason: '確認' } });
    sandbox.world.clock.advance(day);
    expect((await read('A-4B54C4BC')).repayments.edges[0].node.status).toBe('APPROVED');
    await sandbox.carryOut('sato', 'allowRepaymentSubmission', { input: { repaymentId: id } });
    sandbox.world.clock.advance(30 * minute);
    expect((await read('A-4B54C4BC')).repayments.edges[0].node.status).toBe('SUBMITTED');
  });
});

describe('a refund', () => {
  it('answers with the repayment, and the whole payment is refunded only once', async () => {
    const refund = (amountInMinorUnit: number, idempotencyKey: string) =>
      sandbox.carryOut('sato', 'refundPayment', {
        input: {
          accountNumber: 'A-ACC00008',
          paymentId: '5000011',
          amountInMinorUnit,
          idempotencyKey,
          reason: '誤請求',
        },
      });
    const { data } = await refund(5_000, 'a');
    expect(data?.refundPayment).toMatchObject({
      repayment: { amount: 5_000, status: 'REQUESTED', reason: 'PAYMENT_CORRECTION' },
    });
    expect(sandbox.codeOf(await refund(3_801, 'b'))).toBe('KT-CT-3937');
    expect((await refund(3_800, 'c')).errors).toBeUndefined();
    expect(sandbox.codeOf(await refund(1, 'd'))).toBe('KT-CT-3937');
    expect(sandbox.effects).toHaveLength(2);
  });

  it('takes no more than the ledger can give back', async () => {
    const input = {
      accountNumber: 'A-ACC00008',
      paymentId: '5000016',
      amountInMinorUnit: 90_000,
      idempotencyKey: 'a',
      reason: 'x',
    };
    expect(sandbox.codeOf(await sandbox.carryOut('sato', 'refundPayment', { input }))).toBe('KT-CT-3937');
  });
});
