import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';
import { vote } from '#server/db/schema/approvals.ts';

/** Everybody who approved a command, in whatever round, and in whose stead. */
export async function findDeciders(database: Database, commandId: string): Promise<string[]> {
  const rows = await database
    .select({ voterId: vote.voterId, principalId: vote.principalId })
    .from(vote)
    .where(and(eq(vote.commandId, commandId), eq(vote.verdict, 'approve')));
  return [...new Set(rows.flatMap(({ voterId, principalId }) => [voterId, principalId]))];
}
