import 'server-only';
import { sql } from 'drizzle-orm';
import { findDecideBar } from '#server/auth/find-decide-bar.ts';
import type { Database } from '#server/db/client.ts';
import { DelegationRefused } from './delegation-refused.ts';
import { type By, type DelegationResult, settleDelegation } from './settle-delegation.ts';

export interface DelegationAsked {
  /** The person who is to act for the one who asks. */
  delegateId: string;
  /** First and last day, YYYY-MM-DD in Japan, both included. */
  from: string;
  to: string;
  reason: string;
}

/** A lead asks to let another lead act for them for a period. It counts for nothing until a third lead confirms it. */
export function askDelegation(asked: DelegationAsked, by: By): Promise<DelegationResult> {
  const { delegateId } = asked;
  const delegatorId = by.staff.personId;
  const reason = asked.reason.trim();
  return settleDelegation(by, async (tx) => {
    await requireLead(tx, delegatorId);
    if (reason === '') throw new DelegationRefused('noReason');
    if (delegateId === delegatorId) throw new DelegationRefused('toOneself');
    const delegateName = await requireDelegate(tx, delegateId);
    const period = await toPeriod(tx, asked);
    await closeLapsed(tx, delegatorId, delegateId);
    const { rows } = await tx.execute<{ id: number }>(sql`
      INSERT INTO delegation (delegator_id, delegate_id, reason, starts_at, ends_at)
      VALUES (${delegatorId}, ${delegateId}, ${reason}, ${period.startsAt}, ${period.endsAt}) RETURNING id`);
    const [made] = rows;
    if (!made) throw new Error('A delegation was not written');
    return { done: 'asked', id: made.id, delegatorId, delegateId, delegateName, ...period, reason };
  });
}

/** A third lead, who is neither side, confirms. Both sides have to be leads at this moment. */
export function confirmDelegation(id: number, by: By): Promise<DelegationResult> {
  return settleDelegation(by, async (tx) => {
    const found = await requireStanding(tx, id);
    const { personId } = by.staff;
    await requireLead(tx, personId);
    if (found.confirmed) throw new DelegationRefused('alreadyConfirmed');
    if (found.over) throw new DelegationRefused('periodOver');
    const bar = await findDecideBar(tx, { personId, makerId: found.delegatorId, roles: ['lead'] });
    if (bar === 'isMaker' || personId === found.delegateId) throw new DelegationRefused('thirdNeeded');
    if (bar !== null) throw new DelegationRefused('roleTooNew');
    await requireDelegate(tx, found.delegatorId);
    await requireDelegate(tx, found.delegateId);
    await tx.execute(sql`UPDATE delegation SET confirmed_by = ${personId}, confirmed_at = clock() WHERE id = ${id}`);
    return { ...found, done: 'confirmed', id };
  });
}

/** Either side, or any lead, ends it at once; one that nobody has confirmed is taken back with it. */
export function endDelegation(id: number, by: By): Promise<DelegationResult> {
  return settleDelegation(by, async (tx) => {
    const found = await requireStanding(tx, id);
    const { personId } = by.staff;
    if (personId !== found.delegatorId && personId !== found.delegateId) await requireLead(tx, personId);
    await tx.execute(sql`UPDATE delegation SET ended_by = ${personId}, ended_at = clock() WHERE id = ${id}`);
    return { ...found, done: 'ended', id };
  });
}

type Standing = {
  delegatorId: string;
  delegateId: string;
  delegateName: string;
  startsAt: string;
  endsAt: string;
  confirmed: boolean;
  over: boolean;
};

async function requireStanding(tx: Database, id: number): Promise<Standing> {
  const { rows } = await tx.execute<Standing>(sql`
    SELECT d.delegator_id AS "delegatorId", d.delegate_id AS "delegateId", p.name AS "delegateName",
           d.starts_at::text AS "startsAt", d.ends_at::text AS "endsAt",
           d.confirmed_at IS NOT NULL AS confirmed, d.ends_at <= clock() AS over
    FROM delegation d JOIN person p ON p.id = d.delegate_id
    WHERE d.id = ${id} AND d.ended_at IS NULL FOR UPDATE OF d`);
  const [found] = rows;
  if (!found) throw new DelegationRefused('notStanding');
  return found;
}

/** Asked of the database, not of the session: a role that was just taken away delegates nothing. */
async function requireLead(tx: Database, personId: string): Promise<void> {
  if ((await findLeadName(tx, personId)) === null) throw new DelegationRefused('leadsOnly');
}

async function requireDelegate(tx: Database, personId: string): Promise<string> {
  const name = await findLeadName(tx, personId);
  if (name === null) throw new DelegationRefused('notLead');
  return name;
}

async function findLeadName(tx: Database, personId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    SELECT p.name FROM person p JOIN role_grant r ON r.person_id = p.id
    WHERE p.id::text = ${personId} AND p.disabled_at IS NULL
      AND r.role = 'lead' AND r.given_at IS NOT NULL AND r.taken_at IS NULL FOR SHARE OF p, r`);
  return rows[0]?.name ?? null;
}

type Period = { startsAt: string; endsAt: string };

/** From the first day's midnight in Japan to the one after the last day; today at the earliest. */
async function toPeriod(tx: Database, { from, to }: { from: string; to: string }): Promise<Period> {
  const { rows } = await tx.execute<Period & { days: number; past: boolean }>(sql`
    SELECT (${from}::date)::timestamp AT TIME ZONE 'Asia/Tokyo' AS "startsAt",
           (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Tokyo' AS "endsAt",
           ${to}::date - ${from}::date + 1 AS days,
           ${from}::date < (clock() AT TIME ZONE 'Asia/Tokyo')::date AS past`);
  const [period] = rows;
  if (!period || period.days < 1 || period.past) throw new DelegationRefused('badPeriod');
  if (period.days > 30) throw new DelegationRefused('tooLong');
  return { startsAt: period.startsAt, endsAt: period.endsAt };
}

/** What ran out between the two would stand in the way of a new one. */
async function closeLapsed(tx: Database, one: string, other: string): Promise<void> {
  await tx.execute(sql`
    UPDATE delegation SET ended_at = clock()
    WHERE ended_at IS NULL AND ends_at <= clock()
      AND least(delegator_id, delegate_id) = least(${one}::uuid, ${other}::uuid)
      AND greatest(delegator_id, delegate_id) = greatest(${one}::uuid, ${other}::uuid)`);
}
