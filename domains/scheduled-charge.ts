import { readPath } from './read-path.ts';

/**
 * Whether a scheduled transaction charges the customer. `action` is free text upstream: whatever does not say that it
 * is a charge counts as a credit, money out.
 */
export function isScheduledCharge(transaction: unknown): boolean {
  const action = readPath(transaction, 'action');
  return typeof action === 'string' && /charge|debit/i.test(action) && !/credit|revers|refund/i.test(action);
}
