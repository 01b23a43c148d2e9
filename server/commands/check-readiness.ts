import 'server-only';
import { getOperationPolicy } from '#domains/index.ts';
import type { MoneyEffect } from '#domains/money-effect.ts';
import type { Actor } from '#server/audit/actor.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import type { EntryBy } from '#server/audit/entry-by.ts';
import { type Database, getDatabase } from '#server/db/client.ts';
import { getEnv } from '#server/env.ts';
import type { NotSentCode } from '#server/kraken/reply-outcome.ts';
import { type NewNotice, noticeShape } from '#server/notices/notice.ts';
import { queueNotice } from '#server/notices/queue-notice.ts';
import { isApproved } from './approval/check-approval.ts';
import type { RequirementQuestion } from './approval/find-requirement.ts';
import type { StoredCommand } from './command-row.ts';
import { openEnvelope } from './envelope.ts';
import { findHalt } from './find-halt.ts';
import { getInstallation } from './installation.ts';
import { isClosed } from './is-closed.ts';
import { getLease } from './lease.ts';
import { isMoneyClear } from './money/check-money.ts';
import { moneyEffectsOf } from './money/money-effects-of.ts';
import { checkSeal } from './seal.ts';
import { toSealedFacts } from './sealed-facts.ts';

export type Readiness = { ok: true; body: string } | { ok: false; code: NotSentCode };

/**
 * The last look before the first byte: this process still owns the sending, the seal fits what the database holds now,
 * nobody has stopped sending, the database is not one that was restored, the operation is still open, the duplicate
 * guard has nothing new against it, and as many have approved it as the rules ask for now. A broken seal is an alarm in
 * the log.
 * @returns the exact text to send
 */
export async function checkReadiness(stored: StoredCommand, actor: Actor): Promise<Readiness> {
  const body = await openSealed(stored, { actor });
  if (body === null) return { ok: false, code: 'sealBroken' };
  const { operation, domain, makerId: personId } = stored;
  // A deployment has taken it away meanwhile.
  if (getOperationPolicy(operation) === null) return { ok: false, code: 'operationClosed' };
  const effects = effectsOf(stored, body);
  // None of these needs the answer of another: they leave together. What is said first counts first.
  const [halt, closed, clear, approved] = await Promise.all([
    findHalt(getDatabase(), { operation, domain, personId }),
    isClosed(getDatabase(), operation, personId),
    isMoneyClear(stored, effects),
    isApproved(getDatabase(), toQuestion(stored, body, effects)),
  ]);
  // A pause that upstream asks for meanwhile lets what is recorded as `sending` go on.
  if (halt && halt.code !== 'heldBack') return { ok: false, code: halt.code };
  if (closed) return { ok: false, code: 'operationClosed' };
  if (!clear) return { ok: false, code: 'duplicateFound' };
  if (!approved) return { ok: false, code: 'notApproved' };
  const lease = await getLease();
  if (!lease.isHeld() || stored.owner !== lease.processId) return { ok: false, code: 'leaseLost' };
  return { ok: true, body };
}

/** What a command moves, worked out anew from what is sealed, not read from rows beside it. */
export function effectsOf({ operation, snapshot, account }: StoredCommand, body: string): MoneyEffect[] {
  const policy = getOperationPolicy(operation);
  if (policy === null) throw new Error(`${operation} has been closed`);
  return moneyEffectsOf(policy, JSON.parse(body).variables, JSON.parse(snapshot), account);
}

/** What the rules are asked about a stored command. */
export function toQuestion(stored: StoredCommand, body: string, effects: readonly MoneyEffect[]): RequirementQuestion {
  const { id, operation, makerId, madeAt } = stored;
  return { id, operation, makerId, variables: JSON.parse(body).variables, effects, madeAt };
}

/** The exact text; null where the record is not the one that was sealed, which is an alarm in the log. */
export async function openSealed(stored: StoredCommand, by: EntryBy): Promise<string | null> {
  const body = await openChecked(stored);
  if (body === null) await soundAlarm(stored, by);
  return body;
}

async function openChecked(stored: StoredCommand): Promise<string | null> {
  const { SEAL_KEYS, PAYLOAD_KEYS } = getEnv();
  const body = stored.sensitive
    ? stored.envelope && openEnvelope(stored.envelope, stored.id, PAYLOAD_KEYS)
    : stored.body;
  if (body === null) return null;
  const facts = toSealedFacts(stored, body, await getInstallation());
  return checkSeal(facts, stored.seal, stored.sealKey, SEAL_KEYS) ? body : null;
}

function soundAlarm(stored: StoredCommand, by: EntryBy): Promise<void> {
  const { id, operation, account, reference, attempt } = stored;
  return appendEntry(
    {
      event: 'command.seal_broken',
      ...by,
      commandId: id,
      operation,
      ...(account === null ? {} : { account }),
      reference,
      attempt,
    },
    (tx) => tellAlarm(tx, stored),
  );
}

/** To those who can look into it. What was changed may be the very name of the operation: then the log alone says so. */
async function tellAlarm(tx: Database, { id, operation, makerName }: StoredCommand): Promise<void> {
  const notice = {
    kind: 'alarm',
    turn: 'sealBroken',
    commandId: id,
    operation,
    amount: null,
    makerName,
    deadline: null,
    path: `/commands/${id}`,
    for: { roles: ['lead', 'administrator'] },
  } as const satisfies NewNotice;
  if (noticeShape.safeParse(notice).success) await queueNotice(tx, notice);
}
