import type { MoneyEffect } from '../money-effect.ts';
import type { EarlierMoney } from './earlier-money.ts';
import { isSecondStep } from './second-steps.ts';

/** What one account gets or gives within the window with this command, in one direction and unit. */
export interface AccountSum {
  /** null: whose money it is is not known. */
  account: string | null;
  own: number;
  earlier: number;
  /** How many earlier commands that is. */
  commands: number;
  /** An earlier amount cannot be counted. */
  unknown: boolean;
}

/**
 * The sum to each account that these effects may be about; all are of one direction and unit. An account that is not
 * known may be any of them. An amount of this command's own that is not known is left to the caller.
 */
export function sumToAccounts(
  operation: string,
  own: readonly MoneyEffect[],
  earlier: readonly EarlierMoney[],
): AccountSum[] {
  const [flow] = own;
  if (!flow) return [];
  const moves = earlier.flatMap((command, order) => toMoves(command, order, flow));
  const named = new Set([...own, ...moves].flatMap(({ account }) => account ?? []));
  // Where every effect names its account, only those accounts can get more by this command.
  const mine = new Set(own.flatMap(({ account }) => account ?? []));
  const accounts = own.every(({ account }) => account !== null) ? mine : named;
  return (accounts.size > 0 ? [...accounts].toSorted() : [null]).map((account) =>
    sumTo(account, operation, own.filter(mayBeOf(account)), moves.filter(mayBeOf(account))),
  );
}

interface Move {
  order: number;
  account: string | null;
  amount: number | null;
  target: string | null;
  second: boolean;
}

function toMoves({ operation, effects, lost }: EarlierMoney, order: number, flow: MoneyEffect): Move[] {
  return effects
    .filter((effect) => lost || sameFlow(effect, flow))
    .map(({ account, yen, target }) => ({
      order,
      account,
      amount: lost ? null : yen,
      target,
      second: !lost && isSecondStep(operation),
    }));
}

/** Points and yen are two things, and what an account gives is not what it gets. */
export function sameFlow(one: MoneyEffect, other: MoneyEffect): boolean {
  return one.direction === other.direction && one.unit === other.unit;
}

function mayBeOf(account: string | null) {
  return (one: { account: string | null }) => account === null || one.account === null || one.account === account;
}

function sumTo(
  account: string | null,
  operation: string,
  own: readonly MoneyEffect[],
  moves: readonly Move[],
): AccountSum {
  const asked = moves.filter(({ second }) => !second);
  const again = isSecondStep(operation) ? own.flatMap(({ target }) => target ?? []) : [];
  const letGo = onePerTarget(moves.filter(({ second, target }) => second && !(target && again.includes(target))));
  const { alone, open } = pair(letGo, asked);
  const ownSum = addAmounts(own.map(({ yen }) => yen));
  // It lets go what was asked for before: that much of it is counted already.
  const counted = isSecondStep(operation) ? Math.min(ownSum, Math.max(0, ...open)) : 0;
  const others = [...asked, ...alone];
  return {
    account,
    own: ownSum,
    earlier: addAmounts(others.map(({ amount }) => amount)) - counted,
    commands: new Set(others.map(({ order }) => order)).size,
    unknown: others.some(({ amount }) => amount === null),
  };
}

/** Approving a repayment and then letting it go is one payment. */
function onePerTarget(moves: readonly Move[]): Move[] {
  const known = moves.filter(({ target }) => target !== null);
  const largest = [...Map.groupBy(known, ({ target }) => target).values()].flatMap(
    (group) => group.toSorted((one, other) => size(other) - size(one))[0] ?? [],
  );
  return [...largest, ...moves.filter(({ target }) => target === null)];
}

function size({ amount }: Move): number {
  return amount ?? Number.POSITIVE_INFINITY;
}

/**
 * A second step and a request of the same yen are one payment. `alone`: second steps of what was asked for elsewhere;
 * `open`: the amounts that were asked for and not let go yet.
 */
function pair(letGo: readonly Move[], asked: readonly Move[]): { alone: Move[]; open: number[] } {
  const open = asked.flatMap(({ amount }) => amount ?? []);
  const alone = letGo.filter(({ amount }) => {
    const found = amount === null ? -1 : open.indexOf(amount);
    if (found >= 0) open.splice(found, 1);
    return found < 0;
  });
  return { alone, open };
}

function addAmounts(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, amount) => sum + Math.abs(amount ?? 0), 0);
}
