import 'server-only';
import { sql } from 'drizzle-orm';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { toActor } from '#server/audit/actor.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import type { EventName } from '#server/audit/event.ts';
import { findSightings, type Sighting } from '#server/audit/find-sightings.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { findHeldBlocks, type HeldBlock } from './find-held-blocks.ts';
import { findHeldCommands, type HeldCommand } from './find-held-commands.ts';
import { findHeldDecisions, type HeldDecision } from './find-held-decisions.ts';
import { findHeldEvidence, type HeldEvidence } from './find-held-evidence.ts';
import { most } from './most.ts';

/** Everything that this console holds about one customer. Names of people are staff's. */
export interface CustomerDisclosure {
  account: string;
  /** ISO 8601. */
  madeAt: string;
  madeBy: string;
  commands: HeldCommand[];
  /** Attempts that became no command. */
  blocked: HeldBlock[];
  decisions: HeldDecision[];
  evidence: HeldEvidence[];
  entries: HeldEntry[];
  seenBy: Sighting[];
}

export type HeldEntry = {
  sequence: number;
  at: string;
  event: EventName;
  by: string | null;
  operation: string | null;
  commandId: string | null;
  code: string | null;
  reference: string | null;
};

export type Disclosed = { ok: true; disclosure: CustomerDisclosure } | { ok: false; code: 'malformed' };

/** One file for a customer who asks what is held about them and who saw it. It is on record before it is read. */
export async function discloseCustomer(
  asked: string,
  { staff, context }: { staff: Staff; context: RequestContext },
): Promise<Disclosed> {
  const account = toAccountNumber(asked);
  const actor = toActor(staff);
  if (account === null) {
    // What was typed may be the customer's name: it is kept nowhere.
    await appendEntry({ event: 'log.disclosure_refused', actor, code: 'malformed', ...context });
    return { ok: false, code: 'malformed' };
  }
  const { commands, names } = await findHeldCommands(account);
  const [blocked, decisions, evidence, entries, sightings] = await Promise.all([
    findHeldBlocks(account, names),
    findHeldDecisions(account, names),
    findHeldEvidence(account, names),
    findEntriesOf(account),
    findSightings({ account, limit: 1_000 }),
  ]);
  const held = { commands, blocked, decisions, evidence, entries };
  const counts = Object.entries(held).map(([kind, list]) => [kind, list.length]);
  const details = { ...Object.fromEntries(counts), people: sightings.rows.length };
  await appendEntry({ event: 'log.disclosed', actor, account, details, ...context });
  const madeAt = new Date().toISOString();
  return { ok: true, disclosure: { account, madeAt, madeBy: staff.name, ...held, seenBy: sightings.rows } };
}

async function findEntriesOf(account: string): Promise<HeldEntry[]> {
  const { rows } = await getDatabase().execute<Omit<HeldEntry, 'sequence'> & { sequence: string }>(sql`
    SELECT sequence, at, event, convert_from(bytes, 'UTF8')::jsonb #>> '{actor,name}' AS by, operation,
      command_id AS "commandId", code, reference
    FROM log_entry WHERE account = ${account} ORDER BY sequence LIMIT ${most}`);
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}
