import type { Role } from '#domains/role.ts';
import type { ResolveRefusalCode } from './resolve-result.ts';

interface Resolver {
  personId: string;
  roles: readonly Role[];
}

interface Resolvable {
  effect: 'money' | 'stops' | 'change' | 'routine';
  makerId: string;
  /** Everybody with whose token it was sent. */
  senderIds: readonly string[];
  /** Everybody who approved it, and in whose stead. */
  deciderIds: readonly string[];
}

/**
 * Why this person must not say how a command ended; null: they may (safety.md 4). Routine work is its maker's own;
 * everything else takes a lead who neither made, approved nor sent it.
 */
export function findResolveBar(
  { personId, roles }: Resolver,
  { effect, makerId, senderIds, deciderIds }: Resolvable,
): Extract<ResolveRefusalCode, 'makerMayNot' | 'senderMayNot' | 'deciderMayNot' | 'leadNeeded'> | null {
  if (effect === 'routine' && personId === makerId) return null;
  if (personId === makerId) return 'makerMayNot';
  if (!roles.includes('lead')) return 'leadNeeded';
  if (senderIds.includes(personId)) return 'senderMayNot';
  return deciderIds.includes(personId) ? 'deciderMayNot' : null;
}
