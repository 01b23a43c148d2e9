import 'server-only';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { Database } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { commandBefore, probeRun } from '#server/db/schema/probes.ts';
import type { ReadFailure } from '#server/kraken/read-upstream.ts';
import { fromStoredThings, type KeptThing, type SeenList, toStoredThings } from './before-set.ts';
import { claimThing, findTaken } from './claim-thing.ts';
import type { CommandStatus } from './command.ts';
import type { StoredCommand } from './command-row.ts';
import { judgeProbe, type Verdict } from './judge-probe.ts';
import type { Prober } from './probe-command.ts';
import { hasRival } from './probe-rivals.ts';
import type { ProbeSubject } from './probe-subject.ts';

/** What reading gave. */
export type Looked = { ok: true; seen: SeenList; things: KeptThing[] } | { ok: false; code: ReadFailure };

export interface Recorded {
  verdict: Verdict['verdict'] | 'unreadable';
  code: string | null;
  /** Where the command stands now. */
  status: CommandStatus;
}

interface Look {
  stored: StoredCommand;
  subject: ProbeSubject;
  looked: Looked;
  prober: Prober;
  now: Date;
}

/** Absence means nothing before this time after the last deadline (safety.md 4), and takes two reads this far apart. */
export const settling = sql`interval '10 minutes'`;
const betweenReads = sql`interval '30 seconds'`;

/**
 * Records one look with its evidence, and moves the command where it proves something: judged and moved under the
 * command's lock. null: the command has moved meanwhile.
 * @throws a violation of probe_claim_pkey where another look claimed the same thing first
 */
export function recordProbe(look: Look): Promise<Recorded | null> {
  return appendEntries(
    (done: Done | null) => (done === null ? [] : toEntryDrafts(look, done)),
    (tx) => judgeAndMove(tx, look),
  ).then((done) => done && { verdict: done.verdict, code: done.code, status: done.status });
}

interface Done extends Recorded {
  run: number;
  thing: string | null;
}

async function judgeAndMove(tx: Database, look: Look): Promise<Done | null> {
  const { stored, subject, looked } = look;
  const begun = looked.ok ? looked.seen.begun : performance.now();
  const [locked] = await tx
    .select({
      status: command.status,
      attempt: command.attempt,
      outcomeCode: command.outcomeCode,
      // The read itself has to have begun after the settling time.
      late: sql<boolean>`clock() - ${performance.now() - begun} * interval '1 ms' > ${command.deadlineAt} + ${settling}`,
    })
    .from(command)
    .where(eq(command.id, stored.id))
    .for('update');
  // A sending that began after the read makes the read old.
  if (!locked || locked.attempt !== stored.attempt) return null;
  if (locked.status !== 'unknown' && locked.status !== 'did_not_land') return null;
  const underWay = locked.outcomeCode === null && locked.status === 'unknown';
  const verdict = looked.ok
    ? await judge(tx, look, looked, locked.late && !underWay)
    : ({ verdict: 'unreadable', code: looked.code } as const);
  const run = await insertRun(tx, look, verdict);
  const thing = 'thing' in verdict ? verdict.thing.id : null;
  if (thing !== null) await claimThing(tx, stored.id, { kind: subject.probe.read, of: subject.of, id: thing });
  const status = await move(tx, stored, locked.status, toEnd(verdict.verdict, locked.status, stored, subject));
  return { verdict: verdict.verdict, code: verdict.code, status, run, thing };
}

async function judge(
  tx: Database,
  { stored, subject, now }: Look,
  looked: Extract<Looked, { ok: true }>,
  settled: boolean,
): Promise<Verdict> {
  const [before] = await tx
    .select()
    .from(commandBefore)
    .where(eq(commandBefore.commandId, stored.id))
    .orderBy(asc(commandBefore.attempt))
    .limit(1);
  const { probe, of, asked } = subject;
  const ids = looked.things.filter(({ proves }) => proves).map(({ id }) => id);
  const verdict = judgeProbe({
    kind: probe.kind,
    before: before ? fromStoredThings(before.things) : null,
    now: looked.things,
    taken: await findTaken(tx, stored.id, { kind: probe.read, of, ids }),
    silent: probe.silent?.({ ...asked, now }) === true,
    seenAbsent: settled && (await wasAbsent(tx, stored)),
  });
  if (verdict.verdict !== 'landed' || !before) return verdict;
  const rival = await hasRival(tx, stored, subject, { thing: verdict.thing, since: before.readAt, now });
  return rival ? { verdict: 'cannotTell', code: 'rival' } : verdict;
}

/** Whether the look before this one, complete and after the settling time, saw nothing either. */
async function wasAbsent(tx: Database, { id, attempt }: StoredCommand): Promise<boolean> {
  const [last] = await tx
    .select({
      verdict: probeRun.verdict,
      counts: sql<boolean>`${probeRun.attempt} = ${attempt} AND ${probeRun.runAt} <= clock() - ${betweenReads}
        AND ${probeRun.runAt} > (SELECT c.deadline_at FROM command c WHERE c.id = ${id}) + ${settling}`,
    })
    .from(probeRun)
    .where(eq(probeRun.commandId, id))
    .orderBy(desc(probeRun.id))
    .limit(1);
  return last?.counts === true && (last.verdict === 'notSeen' || last.verdict === 'absent');
}

async function insertRun(
  tx: Database,
  { stored, looked, prober }: Look,
  { verdict, code }: { verdict: Recorded['verdict']; code: string | null },
): Promise<number> {
  const [row] = await tx
    .insert(probeRun)
    .values({
      commandId: stored.id,
      attempt: stored.attempt,
      runAt: sql`clock()`,
      runBy: prober.personId,
      verdict,
      code,
      things: looked.ok ? toStoredThings(looked.things) : null,
    })
    .returning({ id: probeRun.id });
  if (!row) throw new Error('A look was not written');
  return row.id;
}

/** Where the evidence leads; null: nowhere. Money without a key is never said by the machine not to have landed. */
function toEnd(
  verdict: Recorded['verdict'],
  from: 'unknown' | 'did_not_land',
  { effect }: StoredCommand,
  { probe }: ProbeSubject,
): 'landed' | 'did_not_land' | 'contradicted' | null {
  if (verdict === 'landed') return from === 'unknown' ? 'landed' : 'contradicted';
  const mayConclude = effect !== 'money' || probe.keyUsed !== undefined;
  return verdict === 'absent' && from === 'unknown' && mayConclude ? 'did_not_land' : null;
}

async function move(
  tx: Database,
  { id }: StoredCommand,
  from: 'unknown' | 'did_not_land',
  to: ReturnType<typeof toEnd>,
): Promise<CommandStatus> {
  if (to === null) return from;
  const { rowCount } = await tx
    .update(command)
    .set({ status: to, statusAt: sql`clock()`, envelope: null })
    .where(and(eq(command.id, id), eq(command.status, from)));
  if (rowCount !== 1) throw new Error('A locked command moved');
  return to;
}

function toEntryDrafts({ stored, looked, prober }: Look, done: Done): EntryDraft[] {
  const { id, operation, account, reference, attempt } = stored;
  const facts = {
    ...prober.by,
    commandId: id,
    operation,
    ...(account === null ? {} : { account }),
    reference,
    attempt,
  };
  const probed: EntryDraft = {
    event: 'command.probed',
    ...facts,
    code: done.verdict === 'cannotTell' ? (done.code ?? done.verdict) : done.verdict,
    details: { run: done.run, tokenOf: prober.personId, ...(done.thing === null ? {} : { thing: done.thing }) },
    ...(looked.ok ? { payloads: { evidence: toStoredThings(looked.things) } } : {}),
  };
  if (done.status === stored.status) return [probed];
  if (done.status === 'contradicted') return [probed, { event: 'command.contradicted', ...facts, code: 'landed' }];
  return [probed, { event: 'command.resolved', ...facts, code: done.status, details: { run: done.run } }];
}
