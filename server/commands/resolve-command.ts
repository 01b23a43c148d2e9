import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import { findLeadBar } from '#server/auth/find-lead-bar.ts';
import { checkOrigin } from '#server/auth/origin.ts';
import { permits } from '#server/auth/permission.ts';
import { takeToken } from '#server/auth/rate.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { probeRun, resolution } from '#server/db/schema/probes.ts';
import { reasonText } from '#server/db/stored-text.ts';
import { findDeciders } from './approval/find-deciders.ts';
import type { StoredCommand } from './command-row.ts';
import { findSenders } from './find-senders.ts';
import { isVisible } from './is-visible.ts';
import { findResolveBar } from './may-resolve.ts';
import { probeNow } from './probe-due.ts';
import { answerResolveRefusal, ResolveRefused } from './resolve-refused.ts';
import { type ResolveResult, resolveSteps } from './resolve-result.ts';
import { sendAgain } from './send-again.ts';
import type { SubmitRequest } from './submit-result.ts';
import { toContext } from './to-context.ts';

const shape = z.strictObject({
  commandId: z.uuid(),
  step: z.enum(resolveSteps),
  /** The sending that the page showed. */
  attempt: z.int().positive(),
  reason: reasonText.optional(),
});
export type ResolvePost = z.infer<typeof shape>;

const rate = { burst: 30, perSecond: 1 };

/**
 * Ends an unknown outcome by a person's word, or sends it once more with the same key. The only door for both.
 * @param input whatever was posted
 */
export async function resolveCommand(asked: {
  staff: Staff | null;
  input: unknown;
  request: SubmitRequest;
}): Promise<ResolveResult> {
  try {
    const { staff, post } = admit(asked);
    const stored = await requireStored(staff, post);
    const context = toContext(asked.request);
    return post.step === 'sendAgain'
      ? await sendAgain({ staff, stored, context })
      : await resolve(staff, stored, { ...post, context });
  } catch (error) {
    if (error instanceof ResolveRefused) return answerResolveRefusal(asked, error.code);
    console.error('a command was not resolved:', error instanceof Error ? (error.stack ?? error.message) : error);
    return answerResolveRefusal(asked, 'notRecorded');
  }
}

function admit(asked: { staff: Staff | null; input: unknown; request: SubmitRequest }): {
  staff: Staff;
  post: ResolvePost;
} {
  const { staff, input, request } = asked;
  if (!checkOrigin(request.headers)) throw new ResolveRefused('foreignOrigin');
  if (staff === null) throw new ResolveRefused('noSession');
  if (!permits(staff, 'commands:submit')) throw new ResolveRefused('notPermitted');
  if (!takeToken(`resolve ${staff.personId}`, rate)) throw new ResolveRefused('tooMany');
  const read = shape.safeParse(input);
  if (!read.success) throw new ResolveRefused('malformed');
  return { staff, post: read.data };
}

async function requireStored(staff: Staff, post: ResolvePost): Promise<StoredCommand> {
  const [stored] = await getDatabase().select().from(command).where(eq(command.id, post.commandId));
  if (!stored || !(await isVisible(staff, stored))) throw new ResolveRefused('notFound');
  checkOpen(stored, post.attempt);
  return stored;
}

/** A sending under way has no outcome code yet; being unknown without one means that. */
function checkOpen({ status, attempt, outcomeCode }: StoredCommand, seen: number): void {
  if (status !== 'unknown') throw new ResolveRefused('notUnknown');
  if (outcomeCode === null) throw new ResolveRefused('underWay');
  if (attempt !== seen) throw new ResolveRefused('movedOn');
}

async function resolve(
  staff: Staff,
  stored: StoredCommand,
  post: ResolvePost & { context: RequestContext },
): Promise<ResolveResult> {
  const reason = post.reason ?? '';
  if (reason === '') throw new ResolveRefused('reasonMissing');
  const [senderIds, deciderIds] = await Promise.all([
    findSenders(getDatabase(), stored.id),
    findDeciders(getDatabase(), stored.id),
  ]);
  const bar = findResolveBar(staff, { ...stored, senderIds, deciderIds });
  if (bar !== null) throw new ResolveRefused(bar);
  // A last look with the resolver's own eyes: what it finds comes before what anybody says.
  if (post.step === 'did_not_land') await probeNow({ staff, context: post.context }, stored.id);
  const status = post.step === 'landed' ? 'landed' : 'did_not_land';
  const { id, operation, account, reference, attempt } = stored;
  await appendEntries(
    (run: number | null) => [
      {
        event: 'command.resolved',
        actor: toActor(staff),
        ...post.context,
        commandId: id,
        operation,
        ...(account === null ? {} : { account }),
        reference,
        attempt,
        code: status,
        ...(run === null ? {} : { details: { run } }),
        payloads: { reason },
      },
    ],
    (tx) => write(tx, { staff, id, attempt, status, reason }),
  );
  return { ok: true, status };
}

/** Routine work is its maker's own; everything else takes a lead whose role counts in this very transaction. */
async function checkResolver(tx: Database, { personId }: Staff, { effect, makerId }: StoredCommand): Promise<void> {
  if (effect === 'routine' && makerId === personId) return;
  const bar = await findLeadBar(tx, personId, makerId);
  if (bar !== null) throw new ResolveRefused(bar === 'noLead' ? 'leadNeeded' : bar);
}

interface Resolving {
  staff: Staff;
  id: string;
  attempt: number;
  status: 'landed' | 'did_not_land';
  reason: string;
}

/** Under the command's lock: two resolvers at once, a late reply and a probe all meet here. */
async function write(tx: Database, { staff, id, attempt, status, reason }: Resolving): Promise<number | null> {
  const [locked] = await tx.select().from(command).where(eq(command.id, id)).for('update');
  if (!locked) throw new ResolveRefused('notFound');
  if (locked.status === 'landed' && status === 'did_not_land') throw new ResolveRefused('probeSaysLanded');
  checkOpen(locked, attempt);
  await checkResolver(tx, staff, locked);
  const [run] = await tx
    .select({ id: probeRun.id, verdict: probeRun.verdict })
    .from(probeRun)
    .where(eq(probeRun.commandId, id))
    .orderBy(desc(probeRun.id))
    .limit(1);
  if (status === 'did_not_land' && run?.verdict === 'landed') throw new ResolveRefused('probeSaysLanded');
  await tx.insert(resolution).values({
    commandId: id,
    verdict: status,
    resolverId: staff.personId,
    resolverName: staff.name,
    reason,
    seenRun: run?.id ?? null,
    resolvedAt: sql`clock()`,
  });
  await tx.update(command).set({ status, statusAt: sql`clock()`, envelope: null }).where(eq(command.id, id));
  return run?.id ?? null;
}
