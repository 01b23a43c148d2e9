import { readPath } from './read-path.ts';

/** One movement of money that a command asks for: what the duplicate guard compares. */
export interface MoneyEffect {
  /** Normalised account number; null: not known, counts as any. */
  account: string | null;
  ledger: string | null;
  /** out: from us to the customer. in: from the customer to us. */
  direction: 'out' | 'in';
  /** Whole yen, or whole points where `unit` says so; never negative; null: cannot be known, counts above every threshold. */
  yen: number | null;
  /** The payment, repayment or request it is about, where there is one. */
  target: string | null;
  /** Points are counted in points: they have tiers of their own and are never added to yen. Absent: yen. */
  unit?: 'points';
}

/** What was read or asked beside the variables. */
export interface Target {
  /** The account that the console asked for, where the input names none. */
  account?: string | null;
  /** Whole yen of the target as read upstream, where the input carries no amount. */
  yen?: number | null;
  /** The ledger of the target as read upstream, where the input names none. */
  ledger?: string | null;
}

/** Everything that the variables of one command move. Pure, and total: whatever it is handed, it answers. */
export type MoneyEffects = (variables: unknown, target: Target) => MoneyEffect[];

/** Where one movement stands in the variables. */
export interface MoneyPaths {
  /** Absent: the account that the console asked for. */
  account?: string;
  /** Absent: as read from the target. */
  ledger?: string;
  /**
   * The amount; several are added (net and tax). Absent: as read from the target. A function: reckoned, or null where
   * the input cannot say.
   */
  yen?: string | readonly string[] | ((source: unknown) => number | null);
  target?: string;
}

/** From us to the customer; a negative amount turns the direction. */
export function payOut(paths: MoneyPaths): MoneyEffects {
  return (variables, target) => [readMovement(variables, target, paths, 'out')];
}

/** From the customer to us; a negative amount turns the direction. */
export function takeIn(paths: MoneyPaths): MoneyEffects {
  return (variables, target) => [readMovement(variables, target, paths, 'in')];
}

/**
 * What each item of a list moves: `inner` finds the item's fields by their bare names and the whole input under
 * `input`. An empty list moves nothing; where no list can be found, what it moves is not known.
 */
export function perItem(list: string, inner: MoneyEffects): MoneyEffects {
  return (variables, target) => {
    const found = readPath(variables, list);
    const items: unknown[] = Array.isArray(found) ? found : [found];
    const input = readPath(variables, 'input');
    return items.flatMap((item) => inner({ ...Object(item), input }, target));
  };
}

/** One command that moves several things: out of one ledger, into another. */
export function allOf(...effects: readonly MoneyEffects[]): MoneyEffects {
  return (variables, target) => effects.flatMap((each) => each(variables, target));
}

/** The same movements, counted in points. */
export function inPoints(effects: MoneyEffects): MoneyEffects {
  return (variables, target) => effects(variables, target).map((effect) => ({ ...effect, unit: 'points' }));
}

/** The other way round where the input says so in words. */
export function turnedBy(turns: (source: unknown) => boolean, effects: MoneyEffects): MoneyEffects {
  return (variables, target) => {
    const found = effects(variables, target);
    return turns(variables) ? found.map((effect) => ({ ...effect, direction: opposite[effect.direction] })) : found;
  };
}

const opposite = { in: 'out', out: 'in' } as const;

function readMovement(
  source: unknown,
  target: Target,
  paths: MoneyPaths,
  direction: MoneyEffect['direction'],
): MoneyEffect {
  const yen = readAmount(source, target, paths.yen);
  const account = paths.account === undefined ? (target.account ?? null) : readText(source, paths.account);
  return {
    account: account?.normalize('NFKC').trim().toUpperCase() ?? null,
    ledger: paths.ledger === undefined ? (target.ledger ?? null) : readText(source, paths.ledger),
    direction: yen !== null && yen < 0 ? opposite[direction] : direction,
    yen: yen === null ? null : Math.abs(yen),
    target: readText(source, paths.target),
  };
}

/** Whole and safe to count with, or null. */
function readAmount(source: unknown, target: Target, yen: MoneyPaths['yen']): number | null {
  if (yen === undefined) return toWhole(target.yen);
  if (typeof yen === 'function') return toWhole(yen(source));
  const parts = (typeof yen === 'string' ? [yen] : yen).map((path) => toWhole(readPath(source, path)));
  return parts.reduce<number | null>((sum, part) => toWhole(sum === null || part === null ? null : sum + part), 0);
}

function toWhole(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** Ids are text or whole numbers in the variables. */
function readText(source: unknown, path: string | undefined): string | null {
  const value = path === undefined ? undefined : readPath(source, path);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
