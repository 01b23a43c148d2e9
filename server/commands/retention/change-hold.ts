import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { legalHold } from '#server/db/schema/log-more.ts';
import { type RetentionBy, RetentionRefused, type RetentionResult, settleRetention } from './retention-refused.ts';

const holders = ['lead', 'administrator'] as const;

/** From now on nothing of this account is erased, whatever was confirmed: a dispute, a court, an authority. */
export function setHold(account: string, reason: string, by: RetentionBy): Promise<RetentionResult> {
  return settleRetention('hold.change_refused', holders, by, async (tx, facts) => {
    const number = toAccountNumber(account);
    if (number === null) throw new RetentionRefused('badAccount');
    if (reason.trim() === '') throw new RetentionRefused('noReason');
    const [made] = await tx
      .insert(legalHold)
      .values({ account: number, reason: reason.trim(), setBy: by.staff.personId, setAt: sql`clock()` })
      .returning({ id: legalHold.id });
    if (!made) throw new Error('A hold was not written');
    const { id } = made;
    const payloads = { reason: reason.trim() };
    return { id, entry: { event: 'hold.set', ...facts, account: number, details: { hold: id }, payloads } };
  });
}

/** It may be erased again once it is past its time and somebody asks and confirms. */
export function liftHold(id: number, by: RetentionBy): Promise<RetentionResult> {
  return settleRetention('hold.change_refused', holders, by, async (tx, facts) => {
    const [lifted] = await tx
      .update(legalHold)
      .set({ liftedBy: by.staff.personId, liftedAt: sql`clock()` })
      .where(and(eq(legalHold.id, id), isNull(legalHold.liftedAt)))
      .returning({ account: legalHold.account });
    if (!lifted) throw new RetentionRefused('notHeld');
    return { id, entry: { event: 'hold.lifted', ...facts, account: lifted.account, details: { hold: id } } };
  });
}
