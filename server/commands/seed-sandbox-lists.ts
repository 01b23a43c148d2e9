import 'server-only';
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { type KeptList, keptLists } from '#graphql/kinds.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import { getEnv } from '#server/env.ts';

const reply = z.record(
  z.enum(keptLists),
  z.array(z.object({ value: z.string().min(1).max(100), label: z.string().min(1).max(200).optional() })),
);

/**
 * Puts the values that the sandbox takes into the lists, so that a fresh installation has something to offer. Whatever
 * stood in a list once stays as it is, removed ones too.
 * @throws Error outside of the sandbox, and when the sandbox does not answer
 */
export async function seedSandboxLists(): Promise<void> {
  const { UPSTREAM, KRAKEN_API_URL } = getEnv();
  if (UPSTREAM !== 'sandbox') throw new Error('Only a sandbox has lists to begin with');
  const response = await fetch(new URL('/sandbox/lists', KRAKEN_API_URL), { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status} when asked for its lists`);
  const known = reply.parse(await response.json());
  const entries = keptLists.flatMap((list) => known[list].map((entry) => ({ list, label: null, ...entry })));
  await appendEntries(
    (made: { id: number; list: KeptList; value: string }[]) =>
      made.map(({ id, list, value }) => ({
        event: 'list.entry_added',
        actor: { kind: 'system', process: 'command line' },
        details: { list, value, entry: id },
      })),
    async (tx) => {
      const { rows } = await tx.execute<{ id: number; list: KeptList; value: string }>(sql`
        INSERT INTO list_entry (list, value, label)
        SELECT new.list, new.value, new.label
        FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS new (list text, value text, label text)
        WHERE NOT EXISTS (SELECT FROM list_entry e WHERE e.list = new.list AND e.value = new.value)
        ON CONFLICT DO NOTHING RETURNING id, list, value`);
      return rows;
    },
  );
}
