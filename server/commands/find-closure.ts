import 'server-only';
import { readFileSync } from 'node:fs';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { type ClosedCode, closedOperations } from '#graphql/catalogue/closed-operations.ts';
import { toSchemaReport } from '#graphql/catalogue/compared.ts';
import { getEnv } from '#server/env.ts';

/** Why an operation (by its catalogue key) must not be sent to this Kraken, by the comparison's report; null where it may. */
export function findClosure(key: string): ClosedCode | null {
  const { UPSTREAM, KRAKEN_API_URL, KRAKEN_AUTH_URL, SCHEMA_REPORT } = getEnv();
  if (UPSTREAM === 'sandbox') return null;
  const report = toSchemaReport(readReport(SCHEMA_REPORT), { api: KRAKEN_API_URL, auth: KRAKEN_AUTH_URL });
  return closedOperations(report, UPSTREAM, catalogue).get(key) ?? null;
}

function readReport(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // No report: nothing was compared yet, and what is assumed stays closed.
    return '';
  }
}
