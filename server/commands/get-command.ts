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
import { maskJson } from '#server/kraken/mask-json.ts';
import { maskPayload, namesIn } from '#server/kraken/mask-payload.ts';
import { maskText } from '#server/kraken/mask-text.ts';
import { toCommandRow, toIso, toOutcome } from './command-row.ts';
import type { CommandView } from './command-view.ts';
import { isVisible } from './is-visible.ts';

/**
 * One command with its whole fate, or null: not there, or not for this reader (the two are not told apart).
 * The holder is masked, for auditors also whatever else tells of somebody; what was sensitive is masked for all, as it was
 * stored.
 * @param personal `clear` only for who has entered that it is shown: personal/show-command.ts
 */
export async function getCommand(
  staff: Staff,
  id: string,
  personal: 'masked' | 'clear' = 'masked',
): Promise<CommandView | null> {
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
  const snapshot: JsonValue = JSON.parse(stored.snapshot);
  const desk = permits(staff, 'customers:read') || personal === 'clear';
  const names = namesIn(stored.snapshot);
  const body = desk ? stored.body : maskPayload('variables', stored.body, names);
  const reason = stored.reasonText;
  return {
    ...toCommandRow(stored),
    site: stored.site,
    reason: { code: stored.reasonCode, text: desk || reason === null ? reason : maskText(reason, names) },
    againOf: stored.againOf,
    repeatedBy: repeats.map((repeat) => repeat.id),
    schemaVersion: stored.schemaVersion,
    ruleVersion: stored.ruleVersion,
    variables: toVariables(body),
    document: stored.document,
    body,
    masked: stored.sensitive || body !== stored.body,
    idempotencyKeys: stored.idempotencyKeys,
    snapshot: personal === 'clear' ? snapshot : maskJson(snapshot),
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
