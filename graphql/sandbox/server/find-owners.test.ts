import { expect, test } from 'vitest';
import { createWorld } from '../world/world.ts';
import { accountFaults } from './faults.ts';
import { findOwners } from './find-owners.ts';

const { state } = createWorld({ seed: 'owners', now: () => Date.parse('2026-11-23T10:00:00+09:00') });
const about = (input: Record<string, unknown>) =>
  findOwners(state, { query: '', variables: { input }, operationName: null });

test('every account with a fault lives in the world, with something of it to act on', () => {
  for (const { account } of accountFaults) {
    expect(state.accounts[account]).toBeDefined();
    const repayment = Object.values(state.repayments).find(({ accountNumber }) => accountNumber === account);
    expect(about({ repaymentId: repayment?.id, reason: '確認中' })).toEqual([account]);
  }
});

test('a request, a payment and a collection process lead to their account', () => {
  const [request] = Object.values(state.repaymentRequests);
  const [payment] = Object.values(state.payments);
  const [process] = Object.values(state.collectionProcesses);
  expect(about({ requestId: request?.requestId })).toEqual([request?.accountNumber]);
  expect(about({ paymentId: payment?.id })).toEqual([payment?.accountNumber]);
  expect(about({ number: process?.number })).toEqual([process?.accountNumber]);
});

test('what nobody owns leads nowhere', () => {
  expect(about({ repaymentId: 'none', id: 0 })).toEqual([]);
});
