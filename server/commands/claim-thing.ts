import 'server-only';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { ProbeRead } from '#domains/probe.ts';
import type { Database } from '#server/db/client.ts';
import { probeClaim } from '#server/db/schema/probes.ts';

/** A thing upstream by the name under which it is claimed: whose list it stands in, and its id there. */
export interface ClaimedThing {
  kind: ProbeRead;
  of: string;
  id: string;
}

/** How often the thing had proved another command when this command's look before sending began. */
const generationFor = (commandId: string, kind: string, thing: string) => sql<number>`(
  SELECT count(*)::integer FROM probe_claim c WHERE c.kind = ${kind} AND c.thing = ${thing} AND c.claimed_at < (
    SELECT min(b.read_at) FROM command_before b WHERE b.command_id = ${commandId}))`;

/**
 * Records that this thing proves this command and no other.
 * @throws a violation of probe_claim_pkey where another command was quicker
 */
export async function claimThing(tx: Database, commandId: string, { kind, of, id }: ClaimedThing): Promise<void> {
  const thing = toName(of, id);
  const generation = generationFor(commandId, kind, thing);
  await tx.insert(probeClaim).values({ kind, thing, generation, commandId, claimedAt: sql`clock()` });
}

/** The same for a command whose good answer named the thing: whoever has it already keeps it. */
export async function claimAnswered(tx: Database, commandId: string, claimed: ClaimedThing): Promise<void> {
  const thing = toName(claimed.of, claimed.id);
  const generation = generationFor(commandId, claimed.kind, thing);
  await tx
    .insert(probeClaim)
    .values({ kind: claimed.kind, thing, generation, commandId, claimedAt: sql`clock()` })
    .onConflictDoNothing();
}

/** Which of these ids prove another command already. */
export async function findTaken(
  tx: Database,
  commandId: string,
  { kind, of, ids }: { kind: ProbeRead; of: string; ids: readonly string[] },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const byName = new Map(ids.map((id) => [toName(of, id), id]));
  const rows = await tx
    .select({ thing: probeClaim.thing })
    .from(probeClaim)
    .where(
      and(
        eq(probeClaim.kind, kind),
        inArray(probeClaim.thing, [...byName.keys()]),
        ne(probeClaim.commandId, commandId),
        sql`${probeClaim.claimedAt} >= (SELECT min(b.read_at) FROM command_before b WHERE b.command_id = ${commandId})`,
      ),
    );
  return new Set(rows.flatMap(({ thing }) => byName.get(thing) ?? []));
}

function toName(of: string, id: string): string {
  return `${of}/${id}`;
}
