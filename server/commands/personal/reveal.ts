import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { toActor } from '#server/audit/actor.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { permits } from '#server/auth/permission.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { logEntry } from '#server/db/schema/log.ts';
import { personalReveal } from '#server/db/schema/log-more.ts';
import { isVisible } from '../is-visible.ts';

/** What personal data is revealed of: a command, or an entry of the log by its number. */
export interface RevealTarget {
  kind: 'command' | 'entry';
  target: string;
}

export type RevealRefusalCode = 'noReason' | 'notPermitted' | 'notFound';
export type RevealResult = { ok: true } | { ok: false; code: RevealRefusalCode };

/**
 * Shows the personal data of one command or entry in clear to this session, for ten minutes, for the reason given. The
 * reason is on record before anything is shown; what cannot be recorded is not shown.
 */
export async function reveal(
  { kind, target }: RevealTarget,
  reason: string,
  { staff, context }: { staff: Staff; context: RequestContext },
): Promise<RevealResult> {
  const actor = toActor(staff);
  const found = await findTarget(staff, { kind, target });
  const code = found === null ? 'notFound' : reason.trim() === '' ? 'noReason' : null;
  if (!permits(staff, 'personal:reveal') || found === null || code !== null) {
    const refusal = permits(staff, 'personal:reveal') ? (code ?? 'notFound') : 'notPermitted';
    await appendEntry({ event: 'personal.reveal_refused', actor, ...context, kind, target, code: refusal });
    return { ok: false, code: refusal };
  }
  const { account } = found;
  await appendEntry(
    {
      event: 'personal.revealed',
      actor,
      ...context,
      kind,
      target,
      ...(account === null ? {} : { account }),
      payloads: { reason: reason.trim() },
    },
    async (tx) => {
      const { personId, sessionId } = staff;
      await tx.execute(sql`INSERT INTO personal_reveal (person_id, session_id, kind, target)
        VALUES (${personId}, ${sessionId}, ${kind}, ${target})`);
    },
  );
  return { ok: true };
}

/** Until when it is revealed to this session; ISO 8601 as PostgreSQL prints it. null: it is not, or not any more. */
export async function findReveal(staff: Staff, { kind, target }: RevealTarget): Promise<string | null> {
  if (!permits(staff, 'personal:reveal')) return null;
  const [row] = await getDatabase()
    .select({ endsAt: personalReveal.endsAt })
    .from(personalReveal)
    .where(
      and(
        eq(personalReveal.sessionId, staff.sessionId),
        eq(personalReveal.kind, kind),
        eq(personalReveal.target, target),
        sql`${personalReveal.endsAt} > clock()`,
      ),
    )
    .orderBy(desc(personalReveal.endsAt))
    .limit(1);
  return row?.endsAt ?? null;
}

/** What the person may see masked; anything else is not there for them. */
async function findTarget(staff: Staff, { kind, target }: RevealTarget): Promise<{ account: string | null } | null> {
  const database = getDatabase();
  if (kind === 'command') {
    if (!permits(staff, 'commands:read') || !z.uuid().safeParse(target).success) return null;
    const { account, makerId, operation } = command;
    const [found] = await database.select({ account, makerId, operation }).from(command).where(eq(command.id, target));
    return found && (await isVisible(staff, found)) ? found : null;
  }
  if (!permits(staff, 'log:read') || !/^[1-9]\d{0,14}$/.test(target)) return null;
  const [found] = await database
    .select({ account: logEntry.account })
    .from(logEntry)
    .where(eq(logEntry.sequence, Number(target)));
  return found ?? null;
}
