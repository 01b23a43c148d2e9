import { expect, test } from 'vitest';
import type { TargetSnapshot } from '#server/kraken/read-target.ts';
import { decisiveOf, findCauses, isDestinationUnknown, isInstructionYoung } from './compare-targets.ts';

const destination = {
  id: '6000001',
  holder: 'ヤマダ ハナコ',
  bank: '0001',
  masked: '****123',
  validFrom: '2026-01-05T00:00:00+09:00',
};
const asked: TargetSnapshot = {
  account: { number: 'A-4B54C4BC', status: 'ACTIVE', holder: '山田 花子', balance: 48_250, ledgers: [] },
  things: {},
  maximumRefund: 48_250,
  unconfirmed: [],
  destination,
};
const seen = (changed: Partial<TargetSnapshot>) => ({ ok: true as const, snapshot: { ...asked, ...changed } });

test('money that would go to another bank account than when it was asked for is another request', () => {
  expect(findCauses(asked, seen({}), [])).toEqual([]);
  for (const other of [{ id: '6000002' }, { masked: '****999' }, { bank: '0005' }, { holder: 'スズキ イチロウ' }]) {
    expect(findCauses(asked, seen({ destination: { ...destination, ...other } }), [])).toEqual(['destinationChanged']);
  }
  expect(findCauses(asked, seen({ destination: null }), [])).toEqual(['destinationChanged']);
  expect(findCauses({ ...asked, destination: null }, seen({}), [])).toEqual(['destinationChanged']);
});

test('where the money goes was not read when it was asked for: nothing is said of a change', () => {
  const { destination: _, ...older } = asked;
  expect(findCauses(older, seen({}), [])).toEqual([]);
});

test('a decision stands on where the money goes', () => {
  const other = { ...asked, destination: { ...destination, masked: '****999' } };
  expect(decisiveOf(other)).not.toEqual(decisiveOf(asked));
  expect(decisiveOf({ ...asked, account: asked.account && { ...asked.account, balance: 1 } })).toEqual(
    decisiveOf(asked),
  );
});

test('an account of which upstream names no bank, or several, is said to be unknown; what pays nobody is not', () => {
  expect(isDestinationUnknown({ ...asked, destination: null })).toBe(true);
  expect(isDestinationUnknown(asked)).toBe(false);
  const { destination: _, ...payless } = asked;
  expect(isDestinationUnknown(payless)).toBe(false);
});

test('an instruction is young for thirty days', () => {
  expect(isInstructionYoung(asked, new Date('2026-02-03T23:59:59+09:00'))).toBe(true);
  expect(isInstructionYoung(asked, new Date('2026-02-04T00:00:00+09:00'))).toBe(false);
  expect(isInstructionYoung({ ...asked, destination: null }, new Date('2026-01-06T00:00:00Z'))).toBe(false);
});
