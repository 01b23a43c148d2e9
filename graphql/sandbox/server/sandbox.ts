import type { IdentityFaultTable } from '../identity/faults.ts';
import type { IssuedTokens } from '../identity/tokens.ts';
import type { FaultTable } from './armed-faults.ts';
import type { Effects } from './effects.ts';
import type { LateEffects } from './late-effects.ts';

/** What the control door may see and do. */
export interface Sandbox {
  issuer: string;
  effects: Effects;
  faults: FaultTable;
  identityFaults: IdentityFaultTable;
  late: LateEffects;
  /** The sandbox's clock in milliseconds. */
  now: () => number;
  /** Moves the clock and carries out what falls due. */
  advanceClock: (milliseconds: number) => Promise<void>;
  /** The world as it was seeded; people stay signed in unless `identity`. */
  reset: (options: { identity: boolean }) => Promise<void>;
  issueTokens: (subject: string) => Promise<IssuedTokens>;
  revokeTokens: (subject: string) => Promise<void>;
}
