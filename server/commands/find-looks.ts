import 'server-only';
import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { probeRun } from '#server/db/schema/probes.ts';
import { nextLook } from './next-look.ts';

/** A command that is looked at, and when it is due next, in milliseconds since 1970; null: not by itself any more. */
export interface DueLook {
  id: string;
  makerId: string;
  operation: string;
  nextAt: number | null;
}

/** What is looked at more rarely than every round is still among them. */
const most = 2_000;

/** Everything that is still looked at, with its next time; `now` is the database's. */
export async function findLooks(): Promise<{ now: number; looks: DueLook[] }> {
  const database = getDatabase();
  const commands = await database
    .select({
      id: command.id,
      makerId: command.makerId,
      operation: command.operation,
      status: command.status,
      statusAt: command.statusAt,
      deadlineAt: command.deadlineAt,
      now: sql<string>`clock()`,
    })
    .from(command)
    .where(
      or(
        eq(command.status, 'unknown'),
        and(eq(command.status, 'did_not_land'), sql`${command.statusAt} > clock() - interval '24 hours'`),
      ),
    )
    .orderBy(command.statusAt)
    .limit(most);
  if (commands.length === 0) return { now: 0, looks: [] };
  const last = await findLastRuns(commands.map(({ id }) => id));
  const looks = commands.map(({ id, makerId, operation, status, statusAt, deadlineAt }) => ({
    id,
    makerId,
    operation,
    nextAt: nextLook({
      status: status === 'did_not_land' ? status : 'unknown',
      statusAt: Date.parse(statusAt),
      deadlineAt: Date.parse(deadlineAt ?? statusAt),
      last: last.get(id) ?? null,
    }),
  }));
  return { now: Date.parse(commands[0]?.now ?? ''), looks };
}

/** The last look at each of these, where there was one. */
export async function findLastRuns(ids: readonly string[]) {
  const rows = await getDatabase()
    .selectDistinctOn([probeRun.commandId])
    .from(probeRun)
    .where(inArray(probeRun.commandId, [...ids]))
    .orderBy(probeRun.commandId, desc(probeRun.id));
  return new Map(rows.map((row) => [row.commandId, { ...row, at: Date.parse(row.runAt) }]));
}
