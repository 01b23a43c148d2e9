import type { OperationPolicy } from '../operation-policy.ts';
import type { Role } from '../role.ts';

/** What makes a waiting request void when it changes upstream (safety.md 6); balances never do. */
export const voidCauses = [
  'accountWithdrawn',
  'accountAnother',
  'amountOverMaximum',
  'paymentState',
  'destinationChanged',
] as const;
export type VoidCause = (typeof voidCauses)[number];

/** What an amount is counted in. Each has tiers of its own, and they are never added to one another. */
export const measures = ['yen', 'points', 'days'] as const;
export type Measure = (typeof measures)[number];

export type DeciderCount = 0 | 1 | 2 | 3;

/** Above this (strictly greater than) so many have to decide. The highest tier that an amount passes wins. */
export interface Tier {
  above: number;
  deciders: DeciderCount;
}

/**
 * Which operations a rule is for. An operation meets the rule of its own that leads gave it; otherwise the one that names
 * it; otherwise the rule for what it touches; otherwise the one for its effect; otherwise `rest`. So each meets exactly
 * one, and a new operation meets one too.
 */
export type Covers =
  | { by: 'own'; operation: string }
  | { by: 'operation'; operations: readonly string[] }
  | { by: 'touches'; touches: NonNullable<OperationPolicy['touches']> }
  | { by: 'effect'; effect: Exclude<OperationPolicy['effect'], 'change'> }
  | { by: 'rest' };

/** Plain JSON: one row of the table that leads keep. */
export interface Rule {
  id: string;
  covers: Covers;
  /** How many others decide, whatever the amount; 0: it goes at once. */
  deciders: DeciderCount;
  /** Rising, beyond `deciders`. days: how long something is held back. */
  tiers: Readonly<Record<Measure, readonly Tier[]>>;
  /** Leads: nobody else holds the right to decide (check-rules.ts). */
  decidedBy: readonly Role[];
  /** How long a request waits, in business days by the Japanese calendar. */
  livesBusinessDays: number;
  /** Deciding needs a fresh sign-in. */
  stepUp: boolean;
  voids: readonly VoidCause[];
  /** What goes at once is shown to a lead afterwards. */
  showsLead: boolean;
}

export interface RuleSet {
  rules: readonly Rule[];
}
