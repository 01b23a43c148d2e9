import type { OperationName } from '#graphql/catalogue/operation-names.ts';
import type { Field, LookUp } from '#graphql/kinds.ts';
import type { MoneyEffect, Target } from './money-effect.ts';
import type { Role } from './role.ts';

/** Where a value stands in the variables, list items without an index: `input.accountNumber`. */
export type DottedPath = string;

/**
 * What an operation does to a customer.
 * money: yen leave or are let go. stops: holds something back, the safe direction. change: alters a state that matters.
 * routine: work of the desk itself, nothing a customer would notice.
 */
export type Effect = 'money' | 'stops' | 'change' | 'routine';

/**
 * How the console learns whose account it is.
 * `at`: the input names it. `ask`: the input does not; the console asks, checks that the account owns what `owns`
 * points at, and does not send it. `null`: the operation concerns no account.
 */
export type AccountSource =
  | { at: DottedPath; optional?: true }
  | { ask: true; optional?: true; owns?: { kind: LookUp; at: DottedPath } }
  | null;

export type FieldOverride = Partial<
  Pick<Field, 'kind' | 'lookUp' | 'suggestions' | 'sensitive' | 'min' | 'max' | 'nonEmpty'>
>;

/** Everything the console knows of one operation beyond its schema. Plain data, except the pure money function. */
export interface OperationPolicy {
  /** Who may carry it out. Auditors and administrators are in no list. */
  roles: readonly Role[];
  effect: Effect;
  account: AccountSource;
  /** What is read upstream at the review and shown to belong to the account; refused where it does not. */
  checks?: Partial<Record<LookUp, DottedPath>>;
  /** Where the yen stand, for the button and the words of the review. */
  amount?: { at: DottedPath };
  fields?: Record<DottedPath, FieldOverride>;
  /** Fields in the order in which the desk thinks of them; the rest follow as the schema has them. */
  order?: readonly DottedPath[];
  /** Money only, and then always (safety.md 5). */
  moneyEffects?: (variables: unknown, target: Target) => MoneyEffect[];
  /** How long to wait for upstream's answer, in milliseconds; absent: the installation's own deadline. */
  deadlineMs?: number;
}

export interface Domain {
  name: DomainName;
  /** Its place in the menu. */
  order: number;
  operations: Partial<Record<OperationName, OperationPolicy>>;
}

export const domainNames = ['repayments', 'dca', 'collections', 'api-exceptions', 'templates'] as const;
/** The names are path segments: `/repayments/submitRepaymentRequest`. */
export type DomainName = (typeof domainNames)[number];
