import { theDesk } from '../carried-out-by.ts';
import type { MoneyEffects } from '../money-effect.ts';
import type { AccountSource, FieldOverride, OperationPolicy } from '../operation-policy.ts';

/** What one line of a group may add to what it must say. */
type More = Omit<OperationPolicy, 'roles' | 'effect' | 'account' | 'moneyEffects'>;

/** The input names the account, always or if it likes. */
export const onAccount: AccountSource = { at: 'input.accountNumber' };
export const onAccountIfGiven: AccountSource = { at: 'input.accountNumber', optional: true };
/** The input names none: the console asks whose it is, and shows the holder before anything is sent. */
export const askAccount: AccountSource = { ask: true };
export const askAccountIfAny: AccountSource = { ask: true, optional: true };
/** It concerns no account: products, partners, the desk's own lists. */
export const noAccount: AccountSource = null;

/** Alters a state that matters. Closed until a lead opens it. */
export function change(account: AccountSource, more: More = {}) {
  return { ...policy(account, more), roles: nobody, effect: 'change' as const };
}

/** Holds something back or takes it away: the safe direction. Closed until a lead opens it. */
export function stops(account: AccountSource, more: More = {}) {
  return { ...policy(account, more), roles: nobody, effect: 'stops' as const };
}

/** The desk's own work, which no customer would notice: open to operators and leads without anybody opening it. */
export function routine(account: AccountSource, more: More = {}) {
  return { ...policy(account, more), roles: theDesk, effect: 'routine' as const };
}

/** Moves yen or points, or lets them go. Closed until a lead opens it. */
export function money(account: AccountSource, moneyEffects: MoneyEffects, more: More = {}) {
  return { ...policy(account, more), roles: nobody, effect: 'money' as const, moneyEffects };
}

const nobody: readonly never[] = [];

function policy(account: AccountSource, { fields, ...more }: More): More & { account: AccountSource } {
  const named = account !== null && 'at' in account ? { [account.at]: accountField } : {};
  return { account, ...more, fields: { ...named, ...fields } };
}

const accountField: FieldOverride = { kind: 'identifier', lookUp: 'account', nonEmpty: true };
