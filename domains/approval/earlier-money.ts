import type { MoneyEffect } from '../money-effect.ts';

/**
 * A command that counts towards the sum to an account: sent within the window (7 days), or waiting, being sent or
 * unknown, however old. What upstream refused, and what a probe has shown not to have landed, is left out.
 */
export interface EarlierMoney {
  operation: string;
  effects: readonly MoneyEffect[];
  /** A restore lost its record: neither how much nor which way is known. */
  lost: boolean;
}
