import 'server-only';
import { eq } from 'drizzle-orm';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { findDeciders } from './approval/find-deciders.ts';
import { findProbeViews } from './find-probe-views.ts';
import { findSenders } from './find-senders.ts';
import { isVisible } from './is-visible.ts';
import { findResolveBar } from './may-resolve.ts';
import { textFor } from './personal/text-for.ts';
import type { ProbeView } from './probe-view.ts';

/** What is known about one lost answer, and what this person may do about it. */
export interface Unresolved {
  probe: ProbeView;
  /** Why this person may not say how it ended; null: they may. */
  bar: ReturnType<typeof findResolveBar>;
  maySendAgain: boolean;
  mayLook: boolean;
}

/** null: not there, or not for this reader. */
export async function getProbeView(staff: Staff, id: string): Promise<Unresolved | null> {
  const [stored] = await getDatabase().select().from(command).where(eq(command.id, id));
  if (!stored || !(await isVisible(staff, stored))) return null;
  const [views, senderIds, deciderIds] = await Promise.all([
    findProbeViews([stored]),
    findSenders(getDatabase(), id),
    findDeciders(getDatabase(), id),
  ]);
  const probe = views.get(id);
  if (!probe) return null;
  const { resolution } = probe;
  return {
    probe:
      resolution === null
        ? probe
        : { ...probe, resolution: { ...resolution, reason: textFor(staff)(resolution.reason) } },
    bar: findResolveBar(staff, { ...stored, senderIds, deciderIds }),
    maySendAgain: probe.repeatable && stored.makerId === staff.personId,
    mayLook: probe.kind !== null && permits(staff, 'customers:read'),
  };
}
