import 'server-only';
import { eq } from 'drizzle-orm';
import { findProbe } from '#domains/index.ts';
import { toActor } from '#server/audit/actor.ts';
import type { EntryBy } from '#server/audit/entry-by.ts';
import { findSignedIn } from '#server/auth/find-signed-in.ts';
import { permits } from '#server/auth/permission.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { requireReader } from '#server/kraken/read-upstream.ts';
import { type DueLook, findLooks } from './find-looks.ts';
import { isVisible } from './is-visible.ts';
import { probeCommand } from './probe-command.ts';

/** One round looks at so many at most: the next round goes on. */
const mostAtOnce = 20;

/**
 * Looks at what is due, each with its maker's own token where the maker is signed in now; what has nobody waits. It reads
 * only. Somebody whom upstream asks for a pause is left alone until the next round.
 * @returns how many were looked at
 */
export async function probeDue(process: 'worker' | 'console', signal?: AbortSignal): Promise<number> {
  const busy = new Set<string>();
  let looked = 0;
  for (const look of await findDue()) {
    if (signal?.aborted) break;
    const maker = busy.has(look.makerId) ? null : await findSignedIn(look.makerId);
    if (maker === null) continue;
    const answer = await lookAs(maker, look.id, { actor: { kind: 'system', process } });
    if (answer === 'upstreamBusy') busy.add(look.makerId);
    if (answer !== 'nothing') looked += 1;
  }
  return looked;
}

interface Pressed {
  staff: Staff;
  context: RequestContext;
}

/** The same with the token of somebody who has the queue open: for what is due and waits for its maker. */
export async function probeForReader({ staff, context }: Pressed): Promise<number> {
  if (!permits(staff, 'customers:read')) return 0;
  let looked = 0;
  for (const { id, makerId } of await findDue()) {
    const maker = makerId === staff.personId ? null : await findSignedIn(makerId);
    // The maker's turn: the worker looks with their token.
    if (maker !== null || !(await canSee(staff, id))) continue;
    const answer = await lookAs(staff, id, { actor: toActor(staff), ...context });
    if (answer === 'upstreamBusy') break;
    if (answer !== 'nothing') looked += 1;
  }
  return looked;
}

/** Looks at one command now, whatever the schedule says, for somebody who sees it. */
export async function probeNow({ staff, context }: Pressed, id: string): Promise<number> {
  if (!permits(staff, 'customers:read') || !(await canSee(staff, id))) return 0;
  return (await lookAs(staff, id, { actor: toActor(staff), ...context })) === 'nothing' ? 0 : 1;
}

async function canSee(staff: Staff, id: string): Promise<boolean> {
  const { makerId, operation } = command;
  const [stored] = await getDatabase().select({ makerId, operation }).from(command).where(eq(command.id, id));
  return stored !== undefined && (await isVisible(staff, stored));
}

/** Those whose time came first come first. */
async function findDue(): Promise<DueLook[]> {
  const { now, looks } = await findLooks();
  return looks
    .filter(({ operation, nextAt }) => findProbe(operation) !== null && nextAt !== null && nextAt <= now)
    .sort((one, other) => (one.nextAt ?? 0) - (other.nextAt ?? 0))
    .slice(0, mostAtOnce);
}

async function lookAs(staff: Staff, id: string, by: EntryBy): Promise<'looked' | 'nothing' | 'upstreamBusy'> {
  const reader = await requireReader(staff);
  if (!reader.ok) return 'nothing';
  const { personId } = staff;
  const result = await probeCommand(id, { reader: { ...reader.value, shared: new Map() }, personId, by });
  if (result.kind === 'unreadable' && result.code === 'upstreamBusy') return 'upstreamBusy';
  return result.kind === 'nothingToDo' ? 'nothing' : 'looked';
}
