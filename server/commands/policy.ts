import type { OperationPolicy } from '#domains/operation-policy.ts';

/** send: it goes at once. wait: it stands until somebody else has decided. */
export type Road = 'send' | 'wait';

/** The rules that a command is judged by, sealed into it. */
export const ruleVersion = 'at-once-1';

/**
 * Which way a checked command goes. Pure: everything it may depend on is handed in. Under the present rules everything
 * is sent at once.
 */
export function decideRoad(_asked: { policy: OperationPolicy; now: Date }): Road {
  return 'send';
}
