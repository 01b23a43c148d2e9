import 'server-only';
import { and, asc, inArray, ne, notInArray, or, sql } from 'drizzle-orm';
import { domains, getOperationPolicy } from '#domains/index.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import { canonicalJson, type JsonObject } from '#server/audit/canonical-json.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import { findSignedIn } from '#server/auth/find-signed-in.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { readTargetAs, type TargetSnapshot } from '#server/kraken/read-target.ts';
import { requireReader } from '#server/kraken/read-upstream.ts';
import type { StoredCommand } from './command-row.ts';

/** One round reads so many at most: the next round goes on. */
const mostAtOnce = 20;
/** Upstream is read by so many at the same time. */
const readersAtOnce = 4;
/** Upstream is given a moment to show what it did. */
const soonest = sql`interval '1 second'`;
/** What could not be read by then is given up, and entered as not read. */
const givenUpAfter = sql`interval '5 minutes'`;
/** Where no worker ran for so long, what is there by then says nothing of what a command did. */
const latest = sql`interval '1 day'`;

/** Operations that say what they are about, so that it can be read. */
const readable = domains.flatMap(({ operations }) =>
  Object.entries(operations).flatMap(([name, { account, checks }]) =>
    account !== null || checks !== undefined ? [name] : [],
  ),
);

/**
 * Reads once more what commands that took effect were about, with their makers' tokens, and enters what upstream shows: the
 * "after" to the "before" of when they were asked for. It holds nothing up: commands ended before it begins.
 * @returns how many were entered, as read or as given up
 */
export async function observeDue(process: 'worker' | 'console', signal?: AbortSignal): Promise<number> {
  let entered = 0;
  const left = (await findDue(findResting())).values();
  const work = async () => {
    for (const { stored, late } of left) {
      if (signal?.aborted) return;
      const seen = await observe(stored);
      if (!seen.ok && !late && !seen.final) resting.set(stored.id, performance.now() + restMs);
      else if (await enter(stored, seen, process)) entered += 1;
    }
  };
  await Promise.all(Array.from({ length: readersAtOnce }, work));
  return entered;
}

/** Whom nobody can read for now does not stand in the way of those who came after, until when; milliseconds. */
const resting = new Map<string, number>();
const restMs = 15_000;

function findResting(): string[] {
  for (const [id, until] of resting) if (until < performance.now()) resting.delete(id);
  return [...resting.keys()];
}

interface Due {
  stored: StoredCommand;
  late: boolean;
}

async function findDue(resting: readonly string[]): Promise<Due[]> {
  return getDatabase()
    .select({ stored: command, late: sql<boolean>`${command.statusAt} < clock() - ${givenUpAfter}` })
    .from(command)
    .where(
      and(
        inArray(command.status, ['succeeded', 'landed']),
        ne(command.effect, 'routine'),
        inArray(command.operation, readable),
        sql`${command.statusAt} BETWEEN clock() - ${latest} AND clock() - ${soonest}`,
        notEntered,
        or(notInArray(command.id, [...resting]), sql`${command.statusAt} < clock() - ${givenUpAfter}`),
      ),
    )
    .orderBy(asc(command.statusAt))
    .limit(mostAtOnce);
}

const notEntered = sql`NOT EXISTS (SELECT FROM log_entry e
  WHERE e.command_id = ${command.id}::text AND e.event IN ('command.observed', 'command.unobserved'))`;

type Observed =
  | { ok: true; snapshot: TargetSnapshot }
  /** `final`: reading it again would show the same. */
  | { ok: false; code: string; final: boolean };

async function observe({ operation, makerId, account, body }: StoredCommand): Promise<Observed> {
  const policy = getOperationPolicy(operation);
  if (policy === null) return { ok: false, code: 'operationGone', final: true };
  const maker = await findSignedIn(makerId);
  if (maker === null) return { ok: false, code: 'makerSignedOut', final: false };
  const reader = await requireReader(maker);
  if (!reader.ok) return { ok: false, code: reader.code, final: false };
  const { variables }: { variables: JsonObject } = JSON.parse(body);
  const target = await readTargetAs(reader.value, policy, variables, account);
  if (target.ok) return target;
  // What it was about is not there any more: that is what the command did, or somebody after it.
  return { ok: false, code: target.code, final: /NotOfAccount$|NotFound$/.test(target.code) };
}

/** Under the command's lock: two workers enter it once. */
function enter(stored: StoredCommand, seen: Observed, process: 'worker' | 'console'): Promise<boolean> {
  return appendEntries<boolean>(
    (mine) => (mine ? [toEntryDraft(stored, seen, process)] : []),
    (tx) => isMine(tx, stored.id),
  );
}

async function isMine(tx: Database, id: string): Promise<boolean> {
  await tx.execute(sql`SELECT FROM command WHERE id = ${id} FOR UPDATE`);
  const { rowCount } = await tx.execute(sql`
    SELECT FROM log_entry WHERE command_id = ${id} AND event IN ('command.observed', 'command.unobserved') LIMIT 1`);
  return rowCount === 0;
}

function toEntryDraft(
  { id, operation, account, reference, makerId }: StoredCommand,
  seen: Observed,
  process: 'worker' | 'console',
): EntryDraft {
  const facts = {
    actor: { kind: 'system', process },
    commandId: id,
    operation,
    ...(account === null ? {} : { account }),
    reference,
    details: { readBy: makerId },
  } as const;
  if (!seen.ok) return { event: 'command.unobserved', ...facts, code: seen.code };
  return {
    event: 'command.observed',
    ...facts,
    payloads: { snapshot: canonicalJson(JSON.parse(JSON.stringify(seen.snapshot))) },
  };
}
