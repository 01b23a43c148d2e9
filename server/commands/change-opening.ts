import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { getOperationPolicy } from '#domains/index.ts';
import { needsTwoPersons } from '#domains/needs-two-persons.ts';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries, appendEntry } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import { rolesNow } from '#server/auth/roles-now.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { Database } from '#server/db/client.ts';
import { opening } from '#server/db/schema/openings.ts';
import { constraintOf } from '#server/db/sql-state.ts';

export type OpenTo = 'operator' | 'lead';

/** Why an operation was not opened or closed: nothing was changed, and the log says who tried. */
export const openingRefusalCodes = [
  'unknownOperation',
  'openByItself',
  'alreadyOpen',
  'noReason',
  'leadsOnly',
  'secondPersonNeeded',
  'notStanding',
] as const;
export type OpeningRefusalCode = (typeof openingRefusalCodes)[number];

export type OpeningResult =
  | { ok: true; done: 'asked' | 'opened' | 'closed'; id: number }
  | { ok: false; code: OpeningRefusalCode };

/** Who does it, and from where. */
export interface By {
  staff: Staff;
  context: RequestContext;
}

/**
 * A lead opens a closed operation to a role. What mints a token or acts as somebody else is only asked for: it opens
 * when the other of the two, a lead or an administrator, confirms it.
 */
export function openOperation(
  asked: { operation: string; role: OpenTo; reason: string },
  by: By,
): Promise<OpeningResult> {
  const { operation, role } = asked;
  const reason = asked.reason.trim();
  return settle('operation.opening_refused', { operation, role }, by, async (tx) => {
    const policy = getOperationPolicy(operation);
    if (policy === null) throw new OpeningRefused('unknownOperation');
    if (policy.roles.length > 0) throw new OpeningRefused('openByItself');
    if (reason === '') throw new OpeningRefused('noReason');
    const twoPersons = needsTwoPersons(policy);
    const as = await requireOpener(tx, by.staff, twoPersons);
    const opened = twoPersons ? {} : { openedBy: by.staff.personId, openedAs: as, openedAt: clock };
    const [made] = await tx
      .insert(opening)
      .values({
        operation,
        role,
        reason,
        twoPersons,
        askedBy: by.staff.personId,
        askedAs: as,
        askedAt: clock,
        ...opened,
      })
      .returning({ id: opening.id });
    if (!made) throw new Error('An opening was not written');
    return { done: twoPersons ? 'asked' : 'opened', id: made.id, operation, role, reason };
  });
}

/** The second of the two persons opens what the first has asked for. */
export function confirmOpening(id: number, by: By): Promise<OpeningResult> {
  return settle('operation.opening_refused', { id }, by, async (tx) => {
    const found = await requireStanding(tx, id);
    if (found.openedAt !== null) throw new OpeningRefused('alreadyOpen');
    const as = await requireOpener(tx, by.staff, true);
    if (found.askedBy === by.staff.personId || found.askedAs === as) throw new OpeningRefused('secondPersonNeeded');
    const { rowCount } = await tx
      .update(opening)
      .set({ openedBy: by.staff.personId, openedAs: as, openedAt: clock })
      .where(and(eq(opening.id, id), isNull(opening.openedAt), isNull(opening.closedAt)));
    if (rowCount !== 1) throw new OpeningRefused('notStanding');
    return { done: 'opened', id, operation: found.operation, role: found.role };
  });
}

/** Closing is the safe direction: any lead or administrator, at once. Takes back what was only asked for, too. */
export function closeOpening(id: number, by: By): Promise<OpeningResult> {
  return settle('operation.closing_refused', { id }, by, async (tx) => {
    const found = await requireStanding(tx, id);
    await requireOpener(tx, by.staff, true);
    await tx.update(opening).set({ closedBy: by.staff.personId, closedAt: clock }).where(eq(opening.id, id));
    return { done: 'closed', id, operation: found.operation, role: found.role };
  });
}

const clock = sql`clock()`;

class OpeningRefused extends Error {
  override readonly name = 'OpeningRefused';
  readonly code: OpeningRefusalCode;
  constructor(code: OpeningRefusalCode) {
    super(code);
    this.code = code;
  }
}

interface Change {
  done: 'asked' | 'opened' | 'closed';
  id: number;
  operation: string;
  role: OpenTo;
  reason?: string;
}

const events = {
  asked: 'operation.opening_asked',
  opened: 'operation.opened',
  closed: 'operation.closed',
} as const;

async function settle(
  twin: 'operation.opening_refused' | 'operation.closing_refused',
  tried: { id?: number; operation?: string; role?: OpenTo },
  by: By,
  change: (tx: Database) => Promise<Change>,
): Promise<OpeningResult> {
  const actor = toActor(by.staff);
  try {
    const { done, id } = await appendEntries(({ done, id, operation, role, reason }): EntryDraft[] => {
      const facts = { actor, ...by.context, operation, role, details: { opening: id } };
      return [{ event: events[done], ...facts, ...(reason === undefined ? {} : { payloads: { reason } }) }];
    }, change);
    return { ok: true, done, id };
  } catch (error) {
    const code = toRefusal(error);
    if (code === null) throw error;
    const { id, operation, role } = tried;
    await appendEntry({
      event: twin,
      actor,
      ...by.context,
      code,
      ...(operation === undefined ? {} : { operation: operation.slice(0, 100).toWellFormed().replaceAll('\0', '') }),
      ...(role === undefined ? {} : { role }),
      ...(id === undefined ? {} : { details: { opening: id } }),
    });
    return { ok: false, code };
  }
}

function toRefusal(error: unknown): OpeningRefusalCode | null {
  if (error instanceof OpeningRefused) return error.code;
  const constraint = constraintOf(error);
  if (constraint === 'opening_standing') return 'alreadyOpen';
  return constraint === 'opening_two_persons' ? 'secondPersonNeeded' : null;
}

/** As whom the person may do it now: a role taken away a moment ago counts no more. */
async function requireOpener(
  tx: Database,
  { personId }: Staff,
  orAdministrator: boolean,
): Promise<'lead' | 'administrator'> {
  const { rows } = await tx.execute<{ roles: string[] }>(
    sql`SELECT ${rolesNow} AS roles FROM person p WHERE p.id::text = ${personId} AND p.disabled_at IS NULL`,
  );
  const held = rows[0]?.roles ?? [];
  if (held.includes('lead')) return 'lead';
  if (orAdministrator && held.includes('administrator')) return 'administrator';
  throw new OpeningRefused('leadsOnly');
}

async function requireStanding(tx: Database, id: number) {
  const standing = and(eq(opening.id, id), isNull(opening.closedAt));
  const [found] = await tx.select().from(opening).where(standing).for('update');
  if (!found) throw new OpeningRefused('notStanding');
  return found;
}
