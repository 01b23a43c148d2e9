import 'server-only';
import { sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries, appendEntry } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import { rolesNow } from '#server/auth/roles-now.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { Database } from '#server/db/client.ts';
import { constraintOf } from '#server/db/sql-state.ts';

/** Why nothing was asked for, decided or held: the log says who tried. */
export type RetentionRefusalCode =
  | 'noReason'
  | 'notAllowed'
  | 'nothingDue'
  | 'alreadyAsked'
  | 'notOpen'
  | 'secondPersonNeeded'
  | 'badAccount'
  | 'alreadyHeld'
  | 'notHeld';

export type RetentionResult = { ok: true; id: number } | { ok: false; code: RetentionRefusalCode };

export interface RetentionBy {
  staff: Staff;
  context: RequestContext;
}

/** Thrown inside a change so that its transaction ends. */
export class RetentionRefused extends Error {
  override readonly name = 'RetentionRefused';
  readonly code: RetentionRefusalCode;
  constructor(code: RetentionRefusalCode) {
    super(code);
    this.code = code;
  }
}

interface Changed {
  id: number;
  entry: EntryDraft;
}

/**
 * Runs one change by somebody who holds one of the roles in this very transaction, with its entry; what is refused is an
 * entry of its own.
 */
export async function settleRetention(
  event: 'retention.refused' | 'hold.change_refused',
  allowed: readonly Role[],
  { staff, context }: RetentionBy,
  change: (tx: Database, facts: { actor: ReturnType<typeof toActor> } & RequestContext) => Promise<Changed>,
): Promise<RetentionResult> {
  const facts = { actor: toActor(staff), ...context };
  try {
    const { id } = await appendEntries(
      ({ entry }: Changed) => [entry],
      async (tx) => {
        await requireRole(tx, staff, allowed);
        return change(tx, facts);
      },
    );
    return { ok: true, id };
  } catch (error) {
    const code = toCode(error);
    if (code === null) throw error;
    await appendEntry({ event, ...facts, code });
    return { ok: false, code };
  }
}

function toCode(error: unknown): RetentionRefusalCode | null {
  if (error instanceof RetentionRefused) return error.code;
  const constraint = constraintOf(error);
  if (constraint === 'erasure_open') return 'alreadyAsked';
  return constraint === 'legal_hold_standing' ? 'alreadyHeld' : null;
}

async function requireRole(tx: Database, { personId }: Staff, allowed: readonly Role[]): Promise<void> {
  const { rows } = await tx.execute<{ roles: string[] }>(
    sql`SELECT ${rolesNow} AS roles FROM person p WHERE p.id::text = ${personId} AND p.disabled_at IS NULL`,
  );
  if (!allowed.some((role) => rows[0]?.roles.includes(role))) throw new RetentionRefused('notAllowed');
}
