import 'server-only';
import { findProbe } from '#domains/index.ts';
import { type Actor, toActor } from '#server/audit/actor.ts';
import { findSignedIn } from '#server/auth/find-signed-in.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { requireReader } from '#server/kraken/read-upstream.ts';
import { type DueLook, findLooks } from './find-looks.ts';
import { probeCommand } from './probe-command.ts';

/** One round looks at so many at most: the next round goes on. */
const mostAtOnce = 20;

/**
 * Looks at what is due, each with its maker's own token where the maker is signed in now; what has nobody waits. It reads
 * only. @returns how many were looked at
 */
export async function probeDue(process: 'worker' | 'console'): Promise<number> {
  const due = await findDue();
  let looked = 0;
  for (const look of due) {
    const maker = await findSignedIn(look.makerId);
    if (maker && (await lookAs(maker, look, { kind: 'system', process }))) looked += 1;
  }
  return looked;
}

/**
 * The same with the token of somebody who has the queue open: for what waits for its maker, and for `id` at once, whatever
 * the schedule says. @returns how many were looked at
 */
export async function probeForReader(staff: Staff, id?: string): Promise<number> {
  if (!permits(staff, 'customers:read')) return 0;
  const { looks } = await findLooks();
  const chosen = id === undefined ? await findDue() : looks.filter((look) => look.id === id);
  let looked = 0;
  for (const look of chosen) {
    const maker = id === undefined && look.makerId !== staff.personId ? await findSignedIn(look.makerId) : null;
    // The maker's turn: the worker looks with their token.
    if (maker === null && (await lookAs(staff, look, toActor(staff)))) looked += 1;
  }
  return looked;
}

async function findDue(): Promise<DueLook[]> {
  const { now, looks } = await findLooks();
  return looks
    .filter(({ operation, nextAt }) => findProbe(operation) !== null && nextAt !== null && nextAt <= now)
    .slice(0, mostAtOnce);
}

async function lookAs(staff: Staff, { id }: DueLook, actor: Actor): Promise<boolean> {
  const reader = await requireReader(staff);
  if (!reader.ok) return false;
  const result = await probeCommand(id, {
    reader: { ...reader.value, shared: new Map() },
    personId: staff.personId,
    actor,
  });
  return result.kind !== 'nothingToDo';
}
