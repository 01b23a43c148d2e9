import type { LookUp } from '#graphql/kinds.ts';

/**
 * Something upstream that an input can point at: a ledger, a payment, a process.
 * `facts` are codes, numbers (whole yen) and days; the sentence is made where it is shown.
 */
export interface Thing {
  kind: LookUp;
  /** What stands in the input. */
  value: string;
  /** Another name that upstream still takes for it (a payment's id from before it had a UUID). */
  formerly?: string;
  facts: Record<string, string | number | boolean | null>;
}

/** Facts that did not come are left out: a fact is known or not there. */
export function toThing(
  kind: LookUp,
  value: string | null | undefined,
  facts: Record<string, string | number | boolean | null | undefined>,
): Thing[] {
  if (value === null || value === undefined || value === '') return [];
  const known = Object.entries(facts).filter(
    (entry): entry is [string, string | number | boolean | null] => entry[1] !== undefined,
  );
  return [{ kind, value, facts: Object.fromEntries(known) }];
}
