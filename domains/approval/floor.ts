import type { OperationPolicy } from '../operation-policy.ts';

/** Why an operation is never routine, whatever the rules say (safety.md 6). */
export type Floor = 'money' | NonNullable<OperationPolicy['touches']>;

/** The one declared exception: upstream's own second step, which a lead takes, up to this many yen. */
export const leadsOwnStep = { operation: 'approveRepayment', upTo: 100_000 } as const;

/** The floor that an operation stands on; null: leads may call it routine. */
export function floorOf({ effect, touches, actsOnCaller }: FlooredPolicy): Floor | null {
  if (actsOnCaller) return null;
  return touches ?? (effect === 'money' ? 'money' : null);
}

type FlooredPolicy = Pick<OperationPolicy, 'effect' | 'touches' | 'actsOnCaller'>;
