import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Seen } from '#domains/probe.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import { canonicalJson } from '#server/audit/canonical-json.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { Database } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { type lookVerdicts, repaymentLink, repaymentLook } from '#server/db/schema/repayments.ts';
import type { StoredCommand } from '../command-row.ts';
import type { Prober } from '../probe-command.ts';
import { getBeforeRepayments } from './before-repayments.ts';
import { judgeLink, type LinkVerdict } from './judge-link.ts';
import { askedYen, findSettledRequests, findTakenRepayments, getRequestId } from './link-facts.ts';
import type { SeenMoney } from './look-for-repayment.ts';

/** A person's word, where more than one fits. */
export interface Choice {
  repaymentId: string;
  reason: string;
  staff: Staff;
}

/** The word does not stand: linked already, or upstream does not show that repayment as one that fits. */
export class ChoiceRefused extends Error {
  override readonly name = 'ChoiceRefused';
  readonly code: 'linkedAlready' | 'fitsChanged';
  constructor(code: ChoiceRefused['code']) {
    super(code);
    this.code = code;
  }
}

export interface RecordedLook {
  verdict: (typeof lookVerdicts)[number];
  /** The repayment, where this very look linked it. */
  linked: { requestId: string | null; repaymentId: string; evidence: string } | null;
}

interface Look {
  stored: StoredCommand & { account: string };
  prober: Prober;
  /** null: it could not be read. */
  seen: SeenMoney | null;
  choice?: Choice;
}

/**
 * Records one look, and the link where it proves one: judged under the command's lock.
 * @throws ChoiceRefused, or a violation of repayment_link_once where another look linked the same repayment first
 */
export function recordLook(look: Look): Promise<RecordedLook> {
  return appendEntries(
    (done: RecordedLook) => (done.linked === null ? [] : [toEntryDraft(look, done.linked)]),
    (tx) => judgeAndLink(tx, look),
  );
}

async function judgeAndLink(tx: Database, look: Look): Promise<RecordedLook> {
  const { stored, seen, choice } = look;
  await tx.select({ id: command.id }).from(command).where(eq(command.id, stored.id)).for('update');
  if (seen === null) return keep(tx, look, { verdict: 'unreadable', fits: [] });
  const [link] = await tx.select().from(repaymentLink).where(eq(repaymentLink.commandId, stored.id));
  if (link) {
    if (choice) throw new ChoiceRefused('linkedAlready');
    const repayment = seen.repayments.find(({ id }) => id === link.repaymentId);
    return keep(tx, look, { verdict: 'linked', fits: repayment ? [repayment] : [], repayment });
  }
  const requestId = await getRequestId(tx, stored);
  const requestStatus = statusOf(seen.requests.find(({ id }) => id === requestId));
  const judged = await judge(tx, look, seen, requestId);
  const repayment = choose(judged, choice);
  const fits = judged.verdict === 'several' ? judged.fits : repayment ? [repayment] : [];
  if (repayment === null) return keep(tx, look, { verdict: judged.verdict, fits, requestStatus });
  await insertLink(tx, look, { requestId, repaymentId: repayment.id });
  await keep(tx, look, { verdict: 'linked', fits, requestStatus, repayment });
  const evidence = canonicalJson(fits.map(({ id, facts }) => ({ id, facts: { ...facts } })));
  return { verdict: 'linked', linked: { requestId, repaymentId: repayment.id, evidence } };
}

async function judge(tx: Database, { stored }: Look, seen: SeenMoney, requestId: string | null): Promise<LinkVerdict> {
  return judgeLink({
    requestId,
    yen: askedYen(stored),
    ...seen,
    before: await getBeforeRepayments(tx, stored.id),
    taken: await findTakenRepayments(tx, stored),
    settled: await findSettledRequests(tx, stored),
  });
}

/** What the evidence says comes before what anybody says. */
function choose(judged: LinkVerdict, choice: Choice | undefined): Seen | null {
  if (judged.verdict === 'linked') {
    if (choice && choice.repaymentId !== judged.repayment.id) throw new ChoiceRefused('fitsChanged');
    return judged.repayment;
  }
  if (choice === undefined) return null;
  const chosen = judged.verdict === 'several' && judged.fits.find(({ id }) => id === choice.repaymentId);
  if (!chosen) throw new ChoiceRefused('fitsChanged');
  return chosen;
}

interface Kept {
  verdict: RecordedLook['verdict'];
  fits: readonly Seen[];
  requestStatus?: string | null;
  repayment?: Seen | undefined;
}

async function keep(tx: Database, { stored, prober }: Look, kept: Kept): Promise<RecordedLook> {
  await tx.insert(repaymentLook).values({
    commandId: stored.id,
    lookedAt: sql`clock()`,
    lookedBy: prober.personId,
    verdict: kept.verdict,
    requestStatus: kept.requestStatus ?? null,
    repaymentStatus: statusOf(kept.repayment),
    fits: canonicalJson(kept.fits.map(({ id, facts }) => ({ id, facts: { ...facts } }))),
  });
  return { verdict: kept.verdict, linked: null };
}

async function insertLink(
  tx: Database,
  { stored, prober, choice }: Look,
  ids: { requestId: string | null; repaymentId: string },
): Promise<void> {
  await tx.insert(repaymentLink).values({
    commandId: stored.id,
    account: stored.account,
    ...ids,
    how: choice ? 'person' : 'evidence',
    linkedBy: prober.personId,
    linkedByName: choice?.staff.name ?? null,
    reason: choice?.reason ?? null,
    linkedAt: sql`clock()`,
  });
}

function statusOf(seen: Seen | undefined): string | null {
  const status = seen?.facts.status;
  return typeof status === 'string' ? status : null;
}

function toEntryDraft(
  { stored, prober, choice }: Look,
  { requestId, repaymentId, evidence }: NonNullable<RecordedLook['linked']>,
): EntryDraft {
  return {
    event: 'command.linked',
    ...prober.by,
    commandId: stored.id,
    operation: stored.operation,
    account: stored.account,
    reference: stored.reference,
    code: choice ? 'person' : 'evidence',
    details: { request: requestId, repayment: repaymentId, tokenOf: prober.personId },
    payloads: { evidence, ...(choice ? { reason: choice.reason } : {}) },
  };
}
