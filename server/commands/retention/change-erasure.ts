import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { erasure } from '#server/db/schema/log-more.ts';
import { countDue } from './count-due.ts';
import { type RetentionBy, RetentionRefused, type RetentionResult, settleRetention } from './retention-refused.ts';

/** A lead asks for everything to be erased that is past its time now. Nothing goes before an administrator confirms. */
export function askErasure(reason: string, by: RetentionBy): Promise<RetentionResult> {
  return settleRetention('retention.refused', ['lead'], by, async (tx, facts) => {
    if (reason.trim() === '') throw new RetentionRefused('noReason');
    const { money, other, moneyBefore, otherBefore } = await countDue(tx);
    const payloads = money.payloads + other.payloads;
    if (payloads === 0) throw new RetentionRefused('nothingDue');
    const { rows } = await tx.execute<{ id: number }>(sql`
      INSERT INTO erasure (money_before, other_before, payloads, reason, asked_by)
      VALUES (${moneyBefore}, ${otherBefore}, ${payloads}, ${reason.trim()}, ${by.staff.personId}) RETURNING id`);
    const id = rows[0]?.id;
    if (id === undefined) throw new Error('An erasing was not written');
    const details = { erasure: id, moneyBefore, otherBefore, money: money.payloads, other: other.payloads };
    return { id, entry: { event: 'retention.asked', ...facts, details, payloads: { reason: reason.trim() } } };
  });
}

/** An administrator, another person than who asked, confirms it; the worker then erases bit by bit. */
export function confirmErasure(id: number, by: RetentionBy): Promise<RetentionResult> {
  return decide(id, 'confirmed', by);
}

/** Either side takes it back before it is confirmed. */
export function withdrawErasure(id: number, by: RetentionBy): Promise<RetentionResult> {
  return decide(id, 'withdrawn', by);
}

function decide(id: number, decision: 'confirmed' | 'withdrawn', by: RetentionBy): Promise<RetentionResult> {
  const allowed = decision === 'confirmed' ? (['administrator'] as const) : (['lead', 'administrator'] as const);
  return settleRetention('retention.refused', allowed, by, async (tx, facts) => {
    const { personId } = by.staff;
    const open = and(eq(erasure.id, id), isNull(erasure.decision));
    const [found] = await tx.select({ askedBy: erasure.askedBy }).from(erasure).where(open).for('update');
    if (!found) throw new RetentionRefused('notOpen');
    if (decision === 'confirmed' && found.askedBy === personId) throw new RetentionRefused('secondPersonNeeded');
    await tx.update(erasure).set({ decision, decidedBy: personId, decidedAt: sql`clock()` }).where(open);
    return { id, entry: { event: `retention.${decision}`, ...facts, details: { erasure: id } } };
  });
}
