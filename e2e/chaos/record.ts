import { type CommandStatus, commandStatuses } from '#server/commands/command.ts';
import type { World } from './world.ts';

/** What the database holds of one command. */
export interface Recorded {
  id: string;
  status: CommandStatus;
  outcome_code: string | null;
  attempt: number;
  maker: string;
  /** Its moves, as the log tells them; what else is written about it stands between them. */
  events: string[];
  /** Subjects of those whose yes is on record. */
  voters: string[];
}

/** Past every wire. */
export async function findRecorded(world: World, ids: readonly string[]): Promise<Map<string, Recorded>> {
  const rows = await world.ask<Recorded & Record<string, unknown>>(
    `SELECT c.id, c.status, c.outcome_code, c.attempt, c.maker_subject AS maker,
       array(SELECT e.event FROM log_entry e WHERE e.command_id = c.id::text AND e.event = ANY ($2) ORDER BY e.sequence) AS events,
       array(SELECT p.subject FROM vote v JOIN person p ON p.id::text = v.voter_id
         WHERE v.command_id = c.id AND v.verdict = 'approve') AS voters
     FROM command c WHERE c.id = ANY ($1)`,
    [ids, ['command.submitted', 'command.resolved', ...commandStatuses.map((status) => `command.${status}`)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What goes on only if somebody decides or presses. */
export async function findUndecided(world: World, ids: readonly string[]): Promise<string[]> {
  const rows = await world.ask<{ id: string }>(
    `SELECT id FROM command WHERE id = ANY ($1) AND status IN ('waiting', 'approved')`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

/** How many of them nobody has classified yet. */
export async function countOpen(world: World, ids: readonly string[]): Promise<number> {
  const [row] = await world.ask<{ open: number }>(
    `SELECT count(*)::int AS open FROM command WHERE id = ANY ($1) AND status IN ('prepared', 'sending')`,
    [ids],
  );
  return row?.open ?? 0;
}
