import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MoneyEffect } from '#domains/money-effect.ts';
import { type CommandStatus, commandStatuses } from '../command.ts';
import { type EarlierMoney, judgeMoney, openMoney, toLostStatus, type Verdict } from './judge-money.ts';

const refund = (payment: string, yen: number | null = 5_000, more: Partial<MoneyEffect> = {}): MoneyEffect => ({
  account: 'A-4B54C4BC',
  ledger: null,
  direction: 'out',
  yen,
  target: payment,
  ...more,
});
const request = (yen: number | null = 5_000, more: Partial<MoneyEffect> = {}): MoneyEffect => ({
  ...refund('', yen),
  ledger: 'L-4B54C4BC01',
  target: null,
  ...more,
});
const earlier = (effects: MoneyEffect[], more: Partial<EarlierMoney> = {}): EarlierMoney => ({
  id: 'earlier',
  status: 'unknown',
  recent: true,
  deniedBy: null,
  lifted: false,
  lost: false,
  effects,
  ...more,
});
const kindOf = (wanted: MoneyEffect[], before: EarlierMoney) => judgeMoney(wanted, [before]).kind;
const whyOf = (wanted: MoneyEffect[], before: EarlierMoney) => {
  const verdict = judgeMoney(wanted, [before]);
  return verdict.kind === 'blocked' ? verdict.by[0]?.why : verdict.kind;
};

describe('the same money', () => {
  test.each(openMoney)('is blocked while the earlier command is %s, however old it is', (status) => {
    expect(whyOf([request()], earlier([request()], { status, recent: false }))).toBe('twin');
    expect(whyOf([refund('P-1', 700)], earlier([refund('P-1')], { status }))).toBe('twin');
  });

  test.each(['succeeded', 'landed'] as const)('that has %s is shown for seven days, then no longer', (status) => {
    expect(kindOf([request()], earlier([request()], { status }))).toBe('explain');
    expect(kindOf([request()], earlier([request()], { status, recent: false }))).toBe('clear');
  });

  test.each(['refused', 'not_sent', 'rejected', 'returned', 'withdrawn', 'expired', 'void'] as const)(
    'that was %s moved nothing and counts for nothing',
    (status) => {
      expect(kindOf([request()], earlier([request()], { status }))).toBe('clear');
    },
  );

  test('that a probe saw not land counts for nothing; that a person said so needs a lead', () => {
    const denied = { status: 'did_not_land' } as const;
    expect(kindOf([request()], earlier([request()], { ...denied, deniedBy: 'probe' }))).toBe('clear');
    expect(whyOf([request()], earlier([request()], { ...denied, deniedBy: 'person' }))).toBe('didNotLand');
    expect(kindOf([request(5_001)], earlier([request()], { ...denied, deniedBy: 'person' }))).toBe('explain');
    expect(kindOf([request()], earlier([request()], { ...denied, deniedBy: 'person', recent: false }))).toBe('clear');
  });
});

test('a contradicted command stops all money of its account, both ways, until a lead has let some past', () => {
  const contradicted = earlier([request()], { status: 'contradicted', recent: false });
  expect(whyOf([request(1)], contradicted)).toBe('contradicted');
  expect(whyOf([refund('P-9', 1, { direction: 'in' })], contradicted)).toBe('contradicted');
  expect(kindOf([request(5_000, { account: 'A-ACC00001' })], contradicted)).toBe('clear');
  expect(kindOf([request()], { ...contradicted, lifted: true, recent: true })).toBe('explain');
  expect(kindOf([request()], { ...contradicted, lifted: true })).toBe('clear');
});

describe('money that was sent before a restore and whose record is lost', () => {
  const lost = (status: CommandStatus, account: string | null = 'A-4B54C4BC') =>
    earlier([{ account, ledger: null, direction: 'out', yen: null, target: null }], { status, lost: true });
  const others: MoneyEffect[] = [
    request(1),
    request(700, { direction: 'in' }),
    request(30, { unit: 'points' }),
    refund('P-9'),
    refund('P-9', null, { account: null }),
  ];

  test.each(others)('may be any money of its account: %o', (wanted) => {
    expect(whyOf([wanted], lost('unknown'))).toBe('lost');
    expect(kindOf([wanted], lost('succeeded'))).toBe('explain');
    expect(whyOf([wanted], lost('unknown', null))).toBe('lost');
  });

  test('is nothing to another account, and nothing after seven days', () => {
    expect(kindOf([request(1, { account: 'A-ACC00001' })], lost('unknown'))).toBe('clear');
    expect(kindOf([request()], { ...lost('unknown'), recent: false })).toBe('clear');
  });

  test.each([
    [['succeeded'], 'succeeded'],
    [['unknown', 'succeeded'], 'succeeded'],
    [[null], 'unknown'],
    [['unknown'], 'unknown'],
    [['refused', null], 'unknown'],
    [['something new'], 'unknown'],
    [['refused'], null],
    [['not_sent', 'refused'], null],
  ])('counts by what the journal says of its attempts: %j', (outcomes, status) => {
    expect(toLostStatus(outcomes)).toBe(status);
  });
});

describe('what is not the same money is shown', () => {
  test('one yen more', () => {
    expect(kindOf([request(5_001)], earlier([request()]))).toBe('explain');
  });

  test('another ledger', () => {
    expect(kindOf([request(5_000, { ledger: 'L-4B54C4BC02' })], earlier([request()]))).toBe('explain');
  });

  test('two payments of ¥5,000 of one account, even while the first refund is unknown', () => {
    expect(kindOf([refund('P-2')], earlier([refund('P-1')]))).toBe('explain');
    expect(kindOf([refund('P-2', 5_000, { ledger: 'L' })], earlier([refund('P-1', 5_000, { ledger: 'L' })]))).toBe(
      'explain',
    );
  });

  test('a refund, then a request, then a credit', () => {
    expect(kindOf([request()], earlier([refund('P-1')]))).toBe('explain');
    const verdict = judgeMoney(
      [request(5_000, { ledger: 'L-4B54C4BC02' })],
      [earlier([request()], { id: 'request', status: 'succeeded' }), earlier([refund('P-1')], { id: 'refund' })],
    );
    expect(verdict).toEqual({ kind: 'explain', shown: ['request', 'refund'] });
  });
});

test('money the other way, or of another account, is nothing to it', () => {
  expect(kindOf([request(5_000, { direction: 'in' })], earlier([request()]))).toBe('clear');
  expect(kindOf([request(5_000, { account: 'A-ACC00001' })], earlier([request()]))).toBe('clear');
});

test('points and yen are two things', () => {
  expect(kindOf([request(5_000, { unit: 'points' })], earlier([request()]))).toBe('clear');
  expect(kindOf([request(5_000, { unit: 'points' })], earlier([request(5_000, { unit: 'points' })]))).toBe('blocked');
});

test('what is not known may be the same: an account, an amount, a ledger', () => {
  expect(kindOf([request(5_000, { account: null })], earlier([request()]))).toBe('blocked');
  expect(kindOf([request()], earlier([request(null)]))).toBe('blocked');
  expect(kindOf([request(5_000, { ledger: null })], earlier([request()]))).toBe('blocked');
});

test('a list is looked at piece by piece and as what it adds up to', () => {
  expect(kindOf([request(1), request(5_000)], earlier([request()]))).toBe('blocked');
  expect(kindOf([request(2_500), request(2_500)], earlier([request()]))).toBe('blocked');
  expect(kindOf([request()], earlier([request(2_000), request(2_000), request(1_000)]))).toBe('blocked');
  expect(kindOf([refund('P-1', 2_500), refund('P-2', 2_500)], earlier([request()]))).toBe('explain');
});

describe('whatever the money', () => {
  const effect = fc.record<MoneyEffect>({
    account: fc.constantFrom('A-00000001', 'A-00000002', null),
    ledger: fc.constantFrom('L-1', 'L-2', null),
    direction: fc.constantFrom('out', 'in'),
    yen: fc.constantFrom(1_000, 2_000, 3_000, null),
    target: fc.constantFrom('P-1', 'P-2', null, null),
  });
  const effects = fc.array(effect, { minLength: 1, maxLength: 4 });
  const command = fc.record<EarlierMoney>({
    id: fc.uuid(),
    status: fc.constantFrom(...commandStatuses),
    recent: fc.boolean(),
    deniedBy: fc.constantFrom('person', 'probe', null),
    lifted: fc.boolean(),
    lost: fc.boolean(),
    effects,
  });
  const commands = fc.uniqueArray(command, { maxLength: 6, selector: ({ id }) => id });
  const strength = ({ kind }: Verdict) => ['clear', 'explain', 'blocked'].indexOf(kind);
  const idsOf = (verdict: Verdict) =>
    verdict.kind === 'clear'
      ? []
      : [...verdict.shown, ...(verdict.kind === 'blocked' ? verdict.by.map(({ id }) => id) : [])].toSorted();

  test('the same thing under way always blocks itself', () => {
    fc.assert(
      fc.property(effects, fc.constantFrom(...openMoney), fc.boolean(), (wanted, status, recent) => {
        const twin: EarlierMoney = {
          id: 'x',
          status,
          recent,
          deniedBy: null,
          lifted: false,
          lost: false,
          effects: wanted,
        };
        expect(judgeMoney(wanted, [twin]).kind).toBe('blocked');
      }),
    );
  });

  test('the order of what came before is no matter', () => {
    fc.assert(
      fc.property(effects, commands, (wanted, before) => {
        const there = judgeMoney(wanted, before);
        const back = judgeMoney(wanted, before.toReversed());
        expect(back.kind).toBe(there.kind);
        expect(idsOf(back)).toEqual(idsOf(there));
      }),
    );
  });

  test('one more command before never makes it milder', () => {
    fc.assert(
      fc.property(effects, commands, command, (wanted, before, one) => {
        const verdict = judgeMoney(wanted, before);
        expect(strength(judgeMoney(wanted, [...before, one]))).toBeGreaterThanOrEqual(strength(verdict));
      }),
    );
  });

  test('each command before is weighed by itself', () => {
    fc.assert(
      fc.property(effects, commands, (wanted, before) => {
        const alone = before.flatMap((one) => idsOf(judgeMoney(wanted, [one]))).toSorted();
        expect(idsOf(judgeMoney(wanted, before))).toEqual(alone);
      }),
    );
  });

  test('knowing less of the account or the amount never makes it milder', () => {
    fc.assert(
      fc.property(effects, commands, fc.constantFrom('account', 'yen'), fc.nat(3), (wanted, before, name, at) => {
        const vague = wanted.map((one, place) => (place === at % wanted.length ? { ...one, [name]: null } : one));
        expect(strength(judgeMoney(vague, before))).toBeGreaterThanOrEqual(strength(judgeMoney(wanted, before)));
      }),
    );
  });

  test('what is lost with no outcome is never milder than the same still on record', () => {
    fc.assert(
      fc.property(effects, command, (wanted, one) => {
        const kept: EarlierMoney = { ...one, status: 'unknown', recent: true, deniedBy: null, lost: false };
        expect(strength(judgeMoney(wanted, [{ ...kept, lost: true }]))).toBeGreaterThanOrEqual(
          strength(judgeMoney(wanted, [kept])),
        );
      }),
    );
  });

  test('what moved nothing never matters', () => {
    const moved: readonly CommandStatus[] = [...openMoney, 'succeeded', 'landed', 'did_not_land', 'contradicted'];
    fc.assert(
      fc.property(effects, commands, (wanted, before) => {
        const nothing = before.filter(({ status }) => !moved.includes(status));
        expect(judgeMoney(wanted, nothing)).toEqual({ kind: 'clear' });
      }),
    );
  });
});
