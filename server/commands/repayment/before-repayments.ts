import 'server-only';
import { eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { repaymentAsk } from '#domains/repayment-steps.ts';
import { canonicalJson } from '#server/audit/canonical-json.ts';
import type { Database } from '#server/db/client.ts';
import { repaymentBefore } from '#server/db/schema/repayments.ts';
import { findThings } from '#server/kraken/find-things.ts';
import type { Reader } from '#server/kraken/read-upstream.ts';

/** The repayments of an account before a request was sent. */
export interface BeforeRepayments {
  /** Canonical JSON. */
  ids: string;
  /** When reading began, as performance.now(). */
  begun: number;
  readBy: string;
}

/**
 * Reads which repayments stand on the account of a request that is about to be sent; null: it asks for none, or they
 * cannot be read. The request goes all the same: without this, a person says later which repayment is its own.
 */
export async function readBeforeRepayments(
  reader: Reader,
  { operation, account }: { operation: string; account: string | null },
  readBy: string,
): Promise<BeforeRepayments | null> {
  if (operation !== repaymentAsk || account === null) return null;
  const begun = performance.now();
  const read = await findThings.repayment(reader, account);
  return read.ok ? { ids: canonicalJson(read.value.map(({ value }) => value)), begun, readBy } : null;
}

/** What appeared after reading began is not in it: its time is that of the beginning, by the database's clock. */
export async function insertBeforeRepayments(
  tx: Database,
  commandId: string,
  { ids, begun, readBy }: BeforeRepayments,
): Promise<void> {
  const readAt = sql`clock() - ${performance.now() - begun} * interval '1 ms'`;
  await tx.insert(repaymentBefore).values({ commandId, readAt, readBy, ids });
}

/** The ids that stood there before; null: nobody looked. */
export async function getBeforeRepayments(database: Database, commandId: string): Promise<string[] | null> {
  const [row] = await database.select().from(repaymentBefore).where(eq(repaymentBefore.commandId, commandId));
  return row ? stored.parse(JSON.parse(row.ids)) : null;
}

const stored = z.array(z.string());
