import 'server-only';
import type { Database } from '#server/db/client.ts';
import { findDelegators } from './delegation/find-delegators.ts';

/** Somebody in whose stead another decides. */
export interface Principal {
  personId: string;
  delegationId: number;
}

/** The person who has delegated to this one, as it stands in this transaction; null: they have not. */
export async function findPrincipal(tx: Database, personId: string, onBehalfOf: string): Promise<Principal | null> {
  const delegators = await findDelegators(tx, personId);
  return delegators.find((one) => one.personId === onBehalfOf) ?? null;
}
