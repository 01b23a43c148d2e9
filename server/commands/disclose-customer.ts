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
import { maskPayload, namesIn } from '#server/kraken/mask-payload.ts';

/** Everything that this console holds about one customer. Names of people are staff's. */
export interface CustomerDisclosure {
  account: string;
  /** ISO 8601. */
  madeAt: string;
  madeBy: string;
  commands: HeldCommand[];
  entries: HeldEntry[];
  seenBy: Sighting[];
}

export type HeldCommand = {
  id: string;
  operation: string;
  madeAt: string;
  madeBy: string;
  reference: string;
  reason: string;
  status: string;
  statusAt: string;
  outcome: string | null;
  /** Masked, as auditors see them. */
  sent: string;
  reasonText: string | null;
};

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

/** More than this of one customer is asked for as an export. */
const most = 50_000;

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
  const [commands, entries, sightings] = await Promise.all([
    findCommandsOf(account),
    findEntriesOf(account),
    findSightings({ account, limit: 1_000 }),
  ]);
  const details = { commands: commands.length, entries: entries.length, people: sightings.rows.length };
  await appendEntry({ event: 'log.disclosed', actor, account, details, ...context });
  const madeAt = new Date().toISOString();
  return {
    ok: true,
    disclosure: { account, madeAt, madeBy: staff.name, commands, entries, seenBy: sightings.rows },
  };
}

type CommandRow = HeldCommand & { snapshot: string };

async function findCommandsOf(account: string): Promise<HeldCommand[]> {
  const { rows } = await getDatabase().execute<CommandRow>(sql`
    SELECT id, operation, made_at AS "madeAt", maker_name AS "madeBy", reference, reason_code AS reason, status,
      status_at AS "statusAt", outcome_code AS outcome, body AS sent, reason_text AS "reasonText", snapshot
    FROM command WHERE account = ${account} ORDER BY made_at LIMIT ${most}`);
  return rows.map(({ snapshot, ...row }) => {
    const names = namesIn(snapshot);
    const reasonText = row.reasonText === null ? null : maskPayload('reason', row.reasonText, names);
    return { ...row, reasonText, sent: maskPayload('variables', row.sent, names) };
  });
}

async function findEntriesOf(account: string): Promise<HeldEntry[]> {
  const { rows } = await getDatabase().execute<Omit<HeldEntry, 'sequence'> & { sequence: string }>(sql`
    SELECT sequence, at, event, convert_from(bytes, 'UTF8')::jsonb #>> '{actor,name}' AS by, operation,
      command_id AS "commandId", code, reference
    FROM log_entry WHERE account = ${account} ORDER BY sequence LIMIT ${most}`);
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}
