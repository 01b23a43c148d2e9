import 'server-only';
import { and, eq, gte, inArray, ne, or } from 'drizzle-orm';
import { findProbe, probedOperations } from '#domains/index.ts';
import type { Seen } from '#domains/probe.ts';
import type { Database } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { probeClaim } from '#server/db/schema/probes.ts';
import { keepConcerned } from './before-set.ts';
import type { StoredCommand } from './command-row.ts';
import { type ProbeSubject, toProbeSubject } from './probe-subject.ts';

/**
 * Whether another command of ours explains a thing as well: one that is under way or unknown, or that ended since the look
 * before sending, asked for the same, and has not been proved by something else. That somebody said one did not land does
 * not make it so.
 */
export async function hasRival(
  tx: Database,
  { id, account }: Pick<StoredCommand, 'id' | 'account'>,
  { probe, of }: ProbeSubject,
  { thing, since, now }: { thing: Seen; since: string; now: Date },
): Promise<boolean> {
  const sameList = probedOperations().filter((name) => findProbe(name)?.read === probe.read);
  const others = await tx
    .select({ command, claimed: probeClaim.thing })
    .from(command)
    .leftJoin(probeClaim, eq(probeClaim.commandId, command.id))
    .where(
      and(
        ne(command.id, id),
        inArray(command.operation, sameList),
        ...(account === null ? [] : [eq(command.account, account)]),
        or(
          inArray(command.status, ['sending', 'unknown']),
          and(
            inArray(command.status, ['succeeded', 'landed', 'did_not_land', 'contradicted']),
            gte(command.statusAt, since),
          ),
        ),
      ),
    );
  return others.some(({ command: other, claimed }) => {
    if (claimed !== null) return false;
    const rival = toStoredSubject(other);
    return rival?.of === of && keepConcerned(rival, [thing], now).some(({ proves }) => proves);
  });
}

/** The subject of a stored command. Sensitive values are masked in it; no probe looks at one. */
export function toStoredSubject(stored: StoredCommand): ProbeSubject | null {
  const { operation, account, idempotencyKeys, body, snapshot } = stored;
  const { variables }: { variables: unknown } = JSON.parse(body);
  return toProbeSubject({ operation, variables, account, idempotencyKeys, snapshot: JSON.parse(snapshot) });
}
