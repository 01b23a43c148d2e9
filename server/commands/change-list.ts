import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { KeptList } from '#graphql/kinds.ts';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries, appendEntry } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import { rolesNow } from '#server/auth/roles-now.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { Database } from '#server/db/client.ts';
import { listEntry } from '#server/db/schema/lists.ts';
import { constraintOf } from '#server/db/sql-state.ts';

/** Why a list was not changed: the log says who tried. */
type ListRefusalCode = 'noValue' | 'alreadyListed' | 'leadsOnly' | 'notStanding';

export type ListResult = { ok: true; id: number } | { ok: false; code: ListRefusalCode };

interface By {
  staff: Staff;
  context: RequestContext;
}

/** A lead adds a value that upstream knows; from now on everybody is offered it while they type. */
export function addListEntry(asked: { list: KeptList; value: string; label: string }, by: By): Promise<ListResult> {
  const { list } = asked;
  const value = asked.value.trim();
  const label = asked.label.trim() || null;
  return settle('list.entry_added', { list, value }, by, async (tx) => {
    if (value === '') throw new ListRefused('noValue');
    const [made] = await tx
      .insert(listEntry)
      .values({ list, value, label, addedBy: by.staff.personId, addedAt: clock })
      .returning({ id: listEntry.id });
    if (!made) throw new Error('An entry of a list was not written');
    return { id: made.id, list, value };
  });
}

/** A lead removes a value: it is offered no longer, and stays in the history. */
export function removeListEntry(id: number, by: By): Promise<ListResult> {
  return settle('list.entry_removed', { entry: id }, by, async (tx) => {
    const [gone] = await tx
      .update(listEntry)
      .set({ removedBy: by.staff.personId, removedAt: clock })
      .where(and(eq(listEntry.id, id), isNull(listEntry.removedAt)))
      .returning({ list: listEntry.list, value: listEntry.value });
    if (!gone) throw new ListRefused('notStanding');
    return { id, ...gone };
  });
}

const clock = sql`clock()`;

class ListRefused extends Error {
  override readonly name = 'ListRefused';
  readonly code: ListRefusalCode;
  constructor(code: ListRefusalCode) {
    super(code);
    this.code = code;
  }
}

interface Change {
  id: number;
  list: KeptList;
  value: string;
}

async function settle(
  event: 'list.entry_added' | 'list.entry_removed',
  tried: Record<string, string | number>,
  { staff, context }: By,
  change: (tx: Database) => Promise<Change>,
): Promise<ListResult> {
  const facts = { actor: toActor(staff), ...context };
  try {
    const { id } = await appendEntries(
      ({ id, list, value }: Change): EntryDraft[] => [{ event, ...facts, details: { list, value, entry: id } }],
      async (tx) => {
        await requireLead(tx, staff);
        return change(tx);
      },
    );
    return { ok: true, id };
  } catch (error) {
    const code = toRefusal(error);
    if (code === null) throw error;
    await appendEntry({ event: 'list.change_refused', ...facts, code, details: tried });
    return { ok: false, code };
  }
}

function toRefusal(error: unknown): ListRefusalCode | null {
  if (error instanceof ListRefused) return error.code;
  return constraintOf(error) === 'list_entry_standing' ? 'alreadyListed' : null;
}

/** A role taken away a moment ago counts no more. */
async function requireLead(tx: Database, { personId }: Staff): Promise<void> {
  const { rows } = await tx.execute<{ roles: string[] }>(
    sql`SELECT ${rolesNow} AS roles FROM person p WHERE p.id::text = ${personId} AND p.disabled_at IS NULL`,
  );
  if (!rows[0]?.roles.includes('lead')) throw new ListRefused('leadsOnly');
}
