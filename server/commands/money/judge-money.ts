import type { MoneyEffect } from '#domains/money-effect.ts';
import type { CommandStatus } from '../command.ts';

/** An earlier command with what it moves, as far as the guard has to know. */
export interface EarlierMoney {
  id: string;
  status: CommandStatus;
  /** It reached its status within the window (7 days). */
  recent: boolean;
  /** Who said `did not land`; a probe's evidence settles it, a person's word does not. Null for other states. */
  deniedBy: 'person' | 'probe' | null;
  /** A lead has let money past this contradiction: it counts as landed from then on. */
  lifted: boolean;
  /** Sent before a restore that lost its record: whose money it was is known, and neither how much nor which way. */
  lost: boolean;
  effects: readonly MoneyEffect[];
}

/**
 * twin: the same money is under way. contradicted: nobody knows what this account got. didNotLand: a person's word only.
 * lost: sent before a restore, and nobody knows how it ended.
 */
export type BlockReason = 'twin' | 'contradicted' | 'didNotLand' | 'lost';

export interface Blocker {
  id: string;
  why: BlockReason;
}

/** `shown`: ids that the maker must have seen and explained, in the order given. */
export type Verdict =
  | { kind: 'clear' }
  | { kind: 'explain'; shown: string[] }
  | { kind: 'blocked'; by: Blocker[]; shown: string[] };

/** What is under way: it may still move money, or may have moved it already. */
export const openMoney: readonly CommandStatus[] = ['prepared', 'waiting', 'approved', 'sending', 'unknown'];
/** What moved money, and what a person says it did not. */
export const settledMoney: readonly CommandStatus[] = ['succeeded', 'landed', 'did_not_land'];

/**
 * The duplicate guard (safety.md 5), pure. An exact twin that is under way blocks, whoever asked for it; anything else
 * of the same account and direction is to be shown and explained. Unknown accounts and amounts count as the same.
 */
export function judgeMoney(wanted: readonly MoneyEffect[], earlier: readonly EarlierMoney[]): Verdict {
  const sought = withSums(wanted);
  const by: Blocker[] = [];
  const shown: string[] = [];
  for (const command of earlier) {
    const weight = weigh(sought, command);
    if (weight === 'shown') shown.push(command.id);
    else if (weight !== 'nothing') by.push({ id: command.id, why: weight });
  }
  if (by.length > 0) return { kind: 'blocked', by, shown };
  return shown.length > 0 ? { kind: 'explain', shown } : { kind: 'clear' };
}

/**
 * What a lost sending counts as, by the journaled ends of its attempts (null: none); null where all say that nothing was
 * done. One that went through is enough; after one that did not end, a later refusal does not say how it ended.
 */
export function toLostStatus(outcomes: readonly (string | null)[]): 'succeeded' | 'unknown' | null {
  if (outcomes.includes('succeeded')) return 'succeeded';
  return outcomes.every((outcome) => outcome === 'refused' || outcome === 'not_sent') ? null : 'unknown';
}

function weigh(sought: readonly MoneyEffect[], command: EarlierMoney): BlockReason | 'shown' | 'nothing' {
  if (command.lost) return weighLost(sought, command);
  const contradicted = command.status === 'contradicted';
  if (contradicted && !command.lifted)
    return touches(sought, command.effects, sameAccount) ? 'contradicted' : 'nothing';
  const open = openMoney.includes(command.status);
  const counts = open || (command.recent && (contradicted || settledMoney.includes(command.status)));
  if (!counts || command.deniedBy === 'probe') return 'nothing';
  const effects = withSums(command.effects);
  if (!touches(sought, effects, sameFlow)) return 'nothing';
  if (!touches(sought, effects, sameMoney)) return 'shown';
  if (open) return 'twin';
  return command.status === 'did_not_land' ? 'didNotLand' : 'shown';
}

/** Amount, ledger and direction are not known, so any money of the account may be the same. */
function weighLost(sought: readonly MoneyEffect[], command: EarlierMoney): 'lost' | 'shown' | 'nothing' {
  if (!command.recent || !touches(sought, command.effects, sameAccount)) return 'nothing';
  if (openMoney.includes(command.status)) return 'lost';
  return command.status === 'succeeded' ? 'shown' : 'nothing';
}

type Alike = (one: MoneyEffect, other: MoneyEffect) => boolean;

function touches(some: readonly MoneyEffect[], others: readonly MoneyEffect[], alike: Alike): boolean {
  return some.some((one) => others.some((other) => alike(one, other)));
}

const sameAccount: Alike = (one, other) => mayEqual(one.account, other.account);
/** Points and yen are two things. */
const sameFlow: Alike = (one, other) =>
  one.direction === other.direction && one.unit === other.unit && sameAccount(one, other);

/**
 * The same target, or the same ledger and yen. Two targets that differ are two payments, whatever their amounts. What
 * names no target and no ledger may be any ledger of the account; a target of its own is not, so that a payment's refund
 * and a request of the same yen are shown, not blocked, unless the ledger says they are one.
 */
const sameMoney: Alike = (one, other) => {
  if (!sameFlow(one, other)) return false;
  if (one.target !== null && other.target !== null) return one.target === other.target;
  if (!mayEqual(one.yen, other.yen)) return false;
  const targeted = one.target !== null || other.target !== null;
  return targeted ? one.ledger !== null && one.ledger === other.ledger : mayEqual(one.ledger, other.ledger);
};

/** What is not known may be the same. */
function mayEqual<Value>(one: Value | null, other: Value | null): boolean {
  return one === null || other === null || one === other;
}

/**
 * The effects, and beside them what a list adds up to where its elements name no target: a split sum is the same money.
 * A list that does not say whose all of it is may add up to anything.
 */
function withSums(effects: readonly MoneyEffect[]): readonly MoneyEffect[] {
  const parts = effects.filter((effect) => effect.target === null);
  if (parts.length < 2) return effects;
  const groups = Map.groupBy(parts, ({ account, ledger, direction, unit = 'yen' }) =>
    JSON.stringify([account, ledger, direction, unit]),
  );
  const sums = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first && group.length > 1 ? [{ ...first, yen: addYen(group) }] : [];
  });
  const vague = parts
    .filter((effect) => effect.account === null)
    .map((effect) => ({ ...effect, ledger: null, yen: null }));
  return [...effects, ...sums, ...vague];
}

function addYen(group: readonly MoneyEffect[]): number | null {
  return group.reduce<number | null>((sum, { yen }) => (sum === null || yen === null ? null : sum + yen), 0);
}
