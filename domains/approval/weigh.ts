import type { MoneyEffect } from '../money-effect.ts';
import type { EarlierMoney } from './earlier-money.ts';
import type { Why } from './requirement.ts';
import type { Measure, Tier } from './rule.ts';
import { type AccountSum, sameFlow, sumToAccounts } from './sum-to-account.ts';

/** What the tiers of one measure make of a command. */
export interface Weight {
  /** What the highest tier that was passed asks for; 0 where none was. */
  deciders: number;
  /** What it would be without the sum to an account. */
  alone: number;
  /** The greatest of value, list and sum to an account; Infinity: not known. */
  amount: number;
  /** It takes the known sum to an account to pass the tier. */
  splitting: boolean;
  why: Why[];
}

/** The effects of one measure against its tiers (safety.md 5): value, sum over the list, sum to one account. */
export function weighMoney(
  { measure, tiers }: { measure: Exclude<Measure, 'days'>; tiers: readonly Tier[] },
  asked: { operation: string; effects: readonly MoneyEffect[]; earlier: readonly EarlierMoney[] },
): Weight {
  const own = asked.effects.filter(({ unit = 'yen' }) => unit === measure);
  const flows = groupFlows(own);
  const largest = Math.max(0, ...own.map(sizeOf));
  const list = Math.max(0, ...flows.map((flow) => flow.reduce((sum, each) => sum + sizeOf(each), 0)));
  const sums = flows.flatMap((flow) => sumToAccounts(asked.operation, flow, asked.earlier));
  const sum = sums.reduce<AccountSum | null>((most, each) => (most && total(most) >= total(each) ? most : each), null);
  const [byValue, byList, bySum] = [largest, list, sum ? total(sum) : 0].map((amount) => passed(tiers, amount));
  const alone = Math.max(byValue?.deciders ?? 0, byList?.deciders ?? 0);
  const deciders = Math.max(alone, bySum?.deciders ?? 0);
  const amount = Math.max(largest, list, sum ? total(sum) : 0);
  const base = { deciders, alone, amount, splitting: false };
  if (own.length === 0 || tiers.length === 0) return { ...base, why: [] };
  if (byValue && byValue.deciders === deciders) return { ...base, why: [sayValue(measure, largest, byValue)] };
  if (byList && byList.deciders === deciders)
    return { ...base, why: [{ code: 'list', measure, amount: list, count: own.length, ...byList }] };
  if (sum && bySum) {
    const known = passed(tiers, sum.own + sum.earlier);
    return { ...base, splitting: (known?.deciders ?? 0) > alone, why: [saySum(measure, sum, bySum)] };
  }
  return { ...base, why: sayWithin(measure, amount, tiers) };
}

/** How long something is held back; `null`: it cannot be known. */
export function weighDelay(days: number | null, tiers: readonly Tier[]): Weight {
  const amount = days ?? Number.POSITIVE_INFINITY;
  const tier = passed(tiers, amount);
  const deciders = tier?.deciders ?? 0;
  const why = tier ? [sayValue('days', amount, tier)] : sayWithin('days', amount, tiers);
  return { deciders, alone: deciders, amount, splitting: false, why };
}

function groupFlows(effects: readonly MoneyEffect[]): MoneyEffect[][] {
  const flows: MoneyEffect[][] = [];
  for (const effect of effects) {
    const flow = flows.find(([first]) => first !== undefined && sameFlow(first, effect));
    if (flow) flow.push(effect);
    else flows.push([effect]);
  }
  return flows;
}

/** What cannot be known counts above every tier. */
function sizeOf({ yen }: MoneyEffect): number {
  return yen === null ? Number.POSITIVE_INFINITY : Math.abs(yen);
}

function total({ own, earlier, unknown }: AccountSum): number {
  return unknown ? Number.POSITIVE_INFINITY : own + earlier;
}

/** Tiers rise (check-rules.ts): the last that is passed is the highest. */
function passed(tiers: readonly Tier[], amount: number): Tier | null {
  return tiers.findLast(({ above }) => amount > above) ?? null;
}

function sayValue(measure: Measure, amount: number, tier: Tier): Why {
  return amount === Number.POSITIVE_INFINITY
    ? { code: 'unknownAmount', measure, ...tier }
    : { code: 'amount', measure, amount, ...tier };
}

function saySum(measure: Measure, { unknown, account, own, earlier, commands }: AccountSum, tier: Tier): Why {
  return unknown
    ? { code: 'unknownEarlier', measure, account, ...tier }
    : { code: 'account', measure, account, own, earlier, commands, ...tier };
}

function sayWithin(measure: Measure, amount: number, [first]: readonly Tier[]): Why[] {
  return first ? [{ code: 'within', measure, amount, upTo: first.above }] : [];
}
