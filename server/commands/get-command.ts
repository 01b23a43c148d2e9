import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { JsonObject, JsonValue } from '#server/audit/canonical-json.ts';
import { toEntry } from '#server/audit/to-entry.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { logEntry } from '#server/db/schema/log.ts';
import { maskName } from '#server/kraken/mask.ts';
import { toCommandRow, toIso, toOutcome } from './command-row.ts';
import type { CommandView } from './command-view.ts';
import { isVisible } from './is-visible.ts';

/**
 * One command with its whole fate, or null: not there, or not for this reader (the two are not told apart).
 * Auditors see the holder masked; what was sensitive is masked for all, as it was stored.
 */
export async function getCommand(staff: Staff, id: string): Promise<CommandView | null> {
  if (!permits(staff, 'commands:read') || !z.uuid().safeParse(id).success) return null;
  const database = getDatabase();
  const [[stored], repeats, entries] = await Promise.all([
    database.select().from(command).where(eq(command.id, id)),
    database.select({ id: command.id }).from(command).where(eq(command.againOf, id)).orderBy(asc(command.madeAt)),
    database
      .select({ bytes: logEntry.bytes })
      .from(logEntry)
      .where(eq(logEntry.commandId, id))
      .orderBy(asc(logEntry.sequence)),
  ]);
  if (!stored || !(await isVisible(staff, stored))) return null;
  const clear = permits(staff, 'customers:read');
  const snapshot: JsonValue = JSON.parse(stored.snapshot);
  return {
    ...toCommandRow(stored),
    site: stored.site,
    reason: { code: stored.reasonCode, text: stored.reasonText },
    againOf: stored.againOf,
    repeatedBy: repeats.map((repeat) => repeat.id),
    schemaVersion: stored.schemaVersion,
    ruleVersion: stored.ruleVersion,
    variables: toVariables(stored.body),
    document: stored.document,
    body: stored.body,
    masked: stored.sensitive,
    idempotencyKeys: stored.idempotencyKeys,
    snapshot: clear ? snapshot : maskHolders(snapshot),
    attempt: stored.attempt,
    sendingAt: stored.sendingAt && toIso(stored.sendingAt),
    deadlineAt: stored.deadlineAt && toIso(stored.deadlineAt),
    outcome: toOutcome(stored),
    timeline: entries.map(({ bytes }) => toEntry(bytes)).filter((entry) => entry !== null),
  };
}

/** The variables inside a body that we wrote ourselves. */
function toVariables(body: string): JsonObject {
  const { variables }: { variables: JsonObject } = JSON.parse(body);
  return variables;
}

/** Every `holder` in a snapshot is a person's name. */
function maskHolders(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(maskHolders);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'holder' && typeof inner === 'string' ? maskName(inner) : maskHolders(inner ?? null),
    ]),
  );
}
