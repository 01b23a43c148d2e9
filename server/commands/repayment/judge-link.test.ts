import { expect, test } from 'vitest';
import type { Seen } from '#domains/probe.ts';
import { judgeLink, type LinkQuestion } from './judge-link.ts';

const request = (id: string, status: string, amount = 5_000): Seen => ({ id, facts: { status, amount } });
const repayment = (id: string, amount = 5_000): Seen => ({ id, facts: { status: 'REQUESTED', amount } });

function judge(seen: Partial<LinkQuestion>) {
  return judgeLink({
    requestId: 'RR-1',
    yen: 5_000,
    repayments: [repayment('71')],
    requests: [request('RR-1', 'ACCEPTED')],
    before: [],
    taken: new Set(),
    settled: new Set(),
    ...seen,
  });
}

test('the one repayment of that amount that appeared after sending is the request’s own', () => {
  expect(judge({})).toMatchObject({ verdict: 'linked', repayment: { id: '71' } });
  expect(judge({ repayments: [repayment('70', 4_999), repayment('71')] })).toMatchObject({ verdict: 'linked' });
});

test('while upstream has not accepted the request, no repayment is its own', () => {
  expect(judge({ requests: [request('RR-1', 'REQUESTED')] })).toEqual({ verdict: 'undecided' });
});

test.each(['REJECTED', 'CANCELLED'])('of a request that is %s there will be none', (status) => {
  expect(judge({ requests: [request('RR-1', status)] })).toEqual({ verdict: 'ended' });
});

test('what stood on the account before, has another amount or belongs to another command does not fit', () => {
  expect(judge({ before: ['71'] })).toEqual({ verdict: 'notYet' });
  expect(judge({ yen: 6_000 })).toEqual({ verdict: 'notYet' });
  expect(judge({ taken: new Set(['71']) })).toEqual({ verdict: 'notYet' });
  expect(judge({ repayments: [] })).toEqual({ verdict: 'notYet' });
});

test('two that fit are for a person', () => {
  expect(judge({ repayments: [repayment('71'), repayment('72')] })).toMatchObject({
    verdict: 'several',
    fits: [{ id: '71' }, { id: '72' }],
  });
});

test('one that fits is for a person where nobody looked before, the request has no name, or another request waits for its own', () => {
  expect(judge({ before: null })).toMatchObject({ verdict: 'several', fits: [{ id: '71' }] });
  expect(judge({ requestId: null })).toMatchObject({ verdict: 'several' });
  expect(judge({ yen: null })).toMatchObject({ verdict: 'several' });
  const requests = [request('RR-1', 'ACCEPTED'), request('RR-2', 'ACCEPTED')];
  expect(judge({ requests })).toMatchObject({ verdict: 'several' });
  expect(judge({ requests, settled: new Set(['RR-2']) })).toMatchObject({ verdict: 'linked' });
});
