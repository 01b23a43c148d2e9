import type { AccountPlan, Utility } from './account-plan.ts';
import type { Random } from './random.ts';
import type { AccountRecord, LedgerRecord, WorldState } from './state.ts';

/** What making the records of one account needs: they depend on the seed and the account's number alone. */
export interface MoveIn {
  state: WorldState;
  plan: AccountPlan;
  account: AccountRecord;
  ledgers: Partial<Record<Utility, LedgerRecord>>;
  random: Random;
}
