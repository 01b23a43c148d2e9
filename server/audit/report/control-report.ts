import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { type ControlEvent, countControls, type DayControls, findControlEvents } from './find-control-events.ts';
import { findLateOutcomes, type LateOutcome } from './find-late-outcomes.ts';
import { firstUnknown } from './first-unknown.ts';
import type { Month } from './month.ts';

/** How often one person decided one way by one rule. */
export type Decisions = {
  rule: string;
  personId: string;
  name: string;
  verdict: string;
  count: number;
  /** Of them, in somebody's stead, and past a flag. */
  onBehalf: number;
  overridden: number;
};

/** Outcomes of one day in Japan; a command that was sent again and is unknown still counts once. */
export type DayOutcomes = { day: string; outcome: string; count: number };

/** What a month's controls did, from the log alone. */
export interface ControlReport {
  month: Month;
  decisions: Decisions[];
  outcomes: DayOutcomes[];
  /** Delegations, lifted blocks, stops, changes of rules, roles and openings. */
  events: ControlEvent[];
  /** The same, counted by day: also what is too many to be listed. */
  controls: DayControls[];
  /** Outcomes that stayed unknown for more than a day. */
  late: LateOutcome[];
}

/** The caller has checked that the reader may read the log. */
export async function getControlReport(month: Month): Promise<ControlReport> {
  const [decisions, outcomes, events, controls, late] = await Promise.all([
    findDecisions(month),
    countOutcomes(month),
    findControlEvents(month),
    countControls(month),
    findLateOutcomes(month),
  ]);
  return { month, decisions, outcomes, events, controls, late };
}

async function findDecisions({ from, until }: Month): Promise<Decisions[]> {
  const { rows } = await getDatabase().execute<Record<keyof Decisions, string>>(sql`
    WITH vote AS (
      SELECT convert_from(bytes, 'UTF8')::jsonb AS entry FROM log_entry
      WHERE event = 'command.voted' AND at >= ${from} AND at < ${until})
    SELECT entry ->> 'rule' AS rule, entry #>> '{actor,personId}' AS "personId", min(entry #>> '{actor,name}') AS name,
      entry ->> 'verdict' AS verdict, count(*) AS count, count(entry ->> 'onBehalfOf') AS "onBehalf",
      count(*) FILTER (WHERE jsonb_array_length(entry -> 'overridden') > 0) AS overridden
    FROM vote GROUP BY 1, 2, 4 ORDER BY 1, count(*) DESC, 2, 4`);
  return rows.map(({ count, onBehalf, overridden, ...row }) => ({
    ...row,
    count: Number(count),
    onBehalf: Number(onBehalf),
    overridden: Number(overridden),
  }));
}

async function countOutcomes({ from, until }: Month): Promise<DayOutcomes[]> {
  const { rows } = await getDatabase().execute<{ day: string; outcome: string; count: string }>(sql`
    SELECT to_char(at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day, outcome, count(*) AS count FROM log_entry e
    WHERE event = ANY (ARRAY['command.succeeded', 'command.refused', 'command.not_sent', 'command.unknown'])
      AND at >= ${from} AND at < ${until} AND (event <> 'command.unknown' OR ${firstUnknown})
    GROUP BY 1, 2 ORDER BY 1, 2`);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
