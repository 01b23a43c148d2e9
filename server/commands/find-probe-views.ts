import 'server-only';
import { asc, inArray, sql } from 'drizzle-orm';
import { findProbe } from '#domains/index.ts';
import { findSignedIn } from '#server/auth/find-signed-in.ts';
import { getDatabase } from '#server/db/client.ts';
import { commandBefore, resolution } from '#server/db/schema/probes.ts';
import { fromStoredThings } from './before-set.ts';
import { type StoredCommand, toIso } from './command-row.ts';
import { findLastRuns } from './find-looks.ts';
import { nextLook } from './next-look.ts';
import type { ProbeView } from './probe-view.ts';

type Looked = Pick<
  StoredCommand,
  'id' | 'operation' | 'makerId' | 'status' | 'statusAt' | 'deadlineAt' | 'outcomeCode' | 'idempotencyKeys'
>;

/** The evidence about these commands, by id; three queries for all of them. */
export async function findProbeViews(commands: readonly Looked[]): Promise<Map<string, ProbeView>> {
  if (commands.length === 0) return new Map();
  const ids = commands.map(({ id }) => id);
  const database = getDatabase();
  const [befores, runs, resolutions, clock] = await Promise.all([
    database
      .selectDistinctOn([commandBefore.commandId])
      .from(commandBefore)
      .where(inArray(commandBefore.commandId, ids))
      .orderBy(commandBefore.commandId, asc(commandBefore.attempt)),
    findLastRuns(ids),
    database.select().from(resolution).where(inArray(resolution.commandId, ids)),
    database.execute<{ now: string }>(sql`SELECT clock()::text AS now`),
  ]);
  const now = Date.parse(clock.rows[0]?.now ?? '');
  const makers = new Map<string, Promise<boolean>>();
  const isThere = (personId: string) => {
    const known = makers.get(personId) ?? findSignedIn(personId).then((staff) => staff !== null);
    makers.set(personId, known);
    return known;
  };
  const views = commands.map(async (command): Promise<[string, ProbeView]> => {
    const before = befores.find(({ commandId }) => commandId === command.id);
    const last = runs.get(command.id);
    const said = resolutions.find(({ commandId }) => commandId === command.id);
    const next = nextAt(command, last ?? null);
    const probe = findProbe(command.operation);
    return [
      command.id,
      {
        kind: probe?.kind ?? null,
        repeatable: probe?.keyUsed !== undefined && Object.keys(command.idempotencyKeys).length > 0,
        before: before ? { at: toIso(before.readAt), things: fromStoredThings(before.things) } : null,
        last: last
          ? {
              at: toIso(last.runAt),
              verdict: last.verdict,
              code: last.code,
              things: last.things === null ? null : fromStoredThings(last.things),
            }
          : null,
        nextAt: next === null ? null : new Date(next).toISOString(),
        due: next !== null && next <= now,
        waits: next !== null && next <= now && !(await isThere(command.makerId)),
        underWay: command.status === 'unknown' && command.outcomeCode === null,
        resolution: said
          ? { verdict: said.verdict, name: said.resolverName, reason: said.reason, at: toIso(said.resolvedAt) }
          : null,
      },
    ];
  });
  return new Map(await Promise.all(views));
}

function nextAt(
  { operation, status, statusAt, deadlineAt }: Looked,
  last: Parameters<typeof nextLook>[0]['last'],
): number | null {
  if (findProbe(operation) === null || (status !== 'unknown' && status !== 'did_not_land')) return null;
  return nextLook({
    status,
    statusAt: Date.parse(statusAt),
    deadlineAt: Date.parse(deadlineAt ?? statusAt),
    last,
  });
}
