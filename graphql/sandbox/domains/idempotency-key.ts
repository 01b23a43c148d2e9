import { refuse } from '../refusal.ts';
import type { WorldState } from '../world/state.ts';
import type { Run } from './resolver.ts';

/** Refuses a key that was carried out before, by this operation or the other one: KT-CT-3928. It is never replayed. */
export function checkKey(state: WorldState, key: string): void {
  if (Object.hasOwn(state.usedKeys, key)) refuse('KT-CT-3928', { inputPath: ['input', 'idempotencyKey'] });
}

/** Keeps the key of something that was carried out; what was refused leaves its key free. */
export function rememberKey({ state, now }: Run, key: string, whose: { operation: string; account: string }): void {
  state.usedKeys[key] = { ...whose, at: now };
}
