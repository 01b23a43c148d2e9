import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import type { Channel, Delivery, NoticeFacts } from './delivery.ts';

/** Longer than any attempt lasts: whose worker died in between is tried again after it. */
const leaseSeconds = 60;

export interface Taken extends Delivery {
  /** Which attempt this is, from 1. */
  attempt: number;
  /** False: what it says is no longer so, or the reader no longer concerned; it is not to be sent. */
  stands: boolean;
}

/** Takes the delivery that has been due for longest, for this attempt alone; null: none is due. */
export async function takeDue(channel: Channel): Promise<Taken | null> {
  const { rows } = await getDatabase().execute<Row>(sql`
    WITH taken AS (
      UPDATE notice_delivery SET attempts = attempts + 1, tried_at = clock(),
        next_at = clock() + ${leaseSeconds} * interval '1 s'
      WHERE id = (
        SELECT id FROM notice_delivery
        WHERE channel = ${channel} AND state = 'due' AND next_at <= (SELECT clock())
        ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, notice_id, person_id, attempts
    )
    SELECT t.id, t.attempts AS attempt, n.kind, n.turn, n.command_id AS "commandId", n.operation, n.amount::text, n.unit,
      n.maker_name AS "makerName", to_char(n.deadline AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS deadline,
      n.path, a.address, a.locale,
      ${stillSo} AND (t.person_id IS NULL OR ${stillConcerned}) AS stands
    FROM taken t JOIN notice n ON n.id = t.notice_id LEFT JOIN command c ON c.id = n.command_id
    LEFT JOIN notice_address a ON a.person_id = t.person_id`);
  return rows[0] ? toTaken(rows[0]) : null;
}

/** Nobody is called to decide what is decided, or to send what is sent. */
const stillSo = sql`CASE
  WHEN n.kind IN ('waiting', 'dueSoon') THEN c.status = 'waiting' AND (n.deadline IS NULL OR n.deadline > (SELECT clock()))
  WHEN n.kind = 'toSend' THEN c.status = 'approved'
  ELSE true END`;

const stillConcerned = sql`(a.address IS NOT NULL AND EXISTS (
  SELECT FROM person p WHERE p.id = t.person_id AND p.disabled_at IS NULL AND (n.for_person = p.id OR EXISTS (
    SELECT FROM role_grant r WHERE r.person_id = p.id AND r.role = ANY (n.for_roles)
      AND r.given_at IS NOT NULL AND r.taken_at IS NULL))))`;

type Row = Omit<NoticeFacts, 'amount'> & {
  id: string;
  attempt: number;
  amount: string | null;
  unit: 'yen' | 'points' | null;
  address: string | null;
  locale: 'ja' | 'en' | null;
  stands: boolean;
};

function toTaken({ id, attempt, stands, address, locale, amount, unit, ...facts }: Row): Taken {
  return {
    id,
    attempt,
    stands,
    to: address === null || locale === null ? null : { address, locale },
    notice: { ...facts, amount: amount === null || unit === null ? null : { value: Number(amount), unit } },
  };
}
