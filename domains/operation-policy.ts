import type { OperationName } from '#graphql/catalogue/operation-names.ts';
import type { Field, TargetKind } from '#graphql/kinds.ts';
import type { DelayDays } from './delay-days.ts';
import type { MoneyEffects } from './money-effect.ts';
import type { Probe } from './probe.ts';
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
  | { ask: true; optional?: true; owns?: { kind: TargetKind; at: DottedPath } }
  | null;

export type FieldOverride = Partial<
  Pick<
    Field,
    'kind' | 'lookUp' | 'suggestions' | 'sensitive' | 'personal' | 'min' | 'max' | 'nonEmpty' | 'required' | 'nullable'
  >
>;

/** Everything the console knows of one operation beyond its schema. Plain data, except the pure money function. */
export interface OperationPolicy {
  /** Who may carry it out without anybody having opened it. Auditors and administrators are in no list. */
  roles: readonly Role[];
  effect: Effect;
  account: AccountSource;
  /** Floors in code (safety.md 6): what touches one of these is never routine. */
  touches?: 'bank' | 'permission' | 'token';
  /** It acts on whoever sends it: only with one's own token, only about oneself, never waiting (safety.md 7). */
  actsOnCaller?: true;
  /** Its reply is a token, a key or a signed address. */
  mintsSecret?: true;
  /** It signs in as, or sets the way in for, somebody else. */
  actsAsAnother?: true;
  /** What is read upstream at the review and shown to belong to the account; refused where it does not. */
  checks?: Partial<Record<TargetKind, DottedPath>>;
  /** Upstream pays its money to a bank; `instruction`: where the input can name to which. Read and shown before deciding. */
  paysToBank?: { instruction?: DottedPath };
  /** Where the yen stand, for the button and the words of the review. */
  amount?: { at: DottedPath };
  fields?: Record<DottedPath, FieldOverride>;
  /** Fields in the order in which the desk thinks of them; the rest follow as the schema has them. */
  order?: readonly DottedPath[];
  /** Money only, and then always (safety.md 5). */
  moneyEffects?: MoneyEffects;
  /** For how many days it holds something back, where the input says so: longer ones need a decider (safety.md 6). */
  delayDays?: DelayDays;
  /** How upstream is asked whether it took effect when the answer was lost; absent: nothing readable would show it. */
  probe?: Probe;
  /** How long to wait for upstream's answer, in milliseconds; absent: the installation's own deadline. */
  deadlineMs?: number;
}

export interface Domain {
  name: DomainName;
  /** Its place in the menu. */
  order: number;
  operations: Partial<Record<OperationName, OperationPolicy>>;
}

/** The five that earned a place in the menu. */
export const mainDomainNames = ['repayments', 'dca', 'collections', 'api-exceptions', 'templates'] as const;
/** Groups of everything else, found under "Operations". */
export const otherDomainNames = [
  'contracts',
  'supply',
  'quotes',
  'sales',
  'partners',
  'products',
  'payments',
  'payment-methods',
  'billing',
  'points',
  'goods',
  'referrals',
  'campaigns',
  'customers',
  'businesses',
  'logins',
  'messages',
  'calls',
  'records',
  'device-onboarding',
  'devices',
  'site-work',
] as const;
/** The names are path segments: `/repayments/submitRepaymentRequest`. */
export type DomainName = MainDomainName | (typeof otherDomainNames)[number];
export type MainDomainName = (typeof mainDomainNames)[number];
