import type { OperationPolicy } from './operation-policy.ts';

/**
 * Whether one lead is not enough to open it: what mints a token or a key, or acts as somebody else, stays closed unless
 * an administrator and a lead open it (safety.md 7).
 */
export function needsTwoPersons(policy: Pick<OperationPolicy, 'mintsSecret' | 'actsAsAnother'>): boolean {
  return policy.mintsSecret === true || policy.actsAsAnother === true;
}
