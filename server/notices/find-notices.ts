import 'server-only';
import { sql } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import type { command } from '#server/db/schema/commands.ts';
import type { NoticeFacts } from './delivery.ts';
import { concerns, type NoticeReader } from './reader.ts';

export interface NoticeRow extends NoticeFacts {
  id: string;
  /** ISO 8601. */
  toldAt: string;
  read: boolean;
  /** What its command is now, which may be further on than what was told; null where it is about none. */
  status: typeof command.$inferSelect.status | null;
}

export interface NoticeFilter {
  unread?: boolean;
  /** `next` of the page before; anything else is read as the first page. */
  before?: string | undefined;
  /** At most 200; 50 unless told. */
  limit?: number;
}

export interface NoticePage {
  rows: NoticeRow[];
  /** Hand this back as `before` for the next page; null on the last one. */
  next: string | null;
}

/** One's own notices, newest first, by keyset. */
export async function findNotices(reader: NoticeReader, filter: NoticeFilter = {}): Promise<NoticePage> {
  const limit = Math.min(Math.max(filter.limit ?? 50, 1), 200);
  const [, toldAt, id] = cursor.exec(Buffer.from(filter.before ?? '', 'base64url').toString('utf8')) ?? [];
  const after = toldAt && id ? sql`AND (f.told_at, f.notice_id) < (${toldAt}::timestamptz, ${id}::uuid)` : sql``;
  const { rows } = await getDatabase().execute<Row>(sql`
    SELECT ${columns} FROM ${from(reader)}
      ${filter.unread === true ? sql`AND f.read_at IS NULL` : sql``} ${after}
    ORDER BY f.told_at DESC, f.notice_id DESC LIMIT ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(toNoticeRow), next: rows.length > limit && last ? toCursor(last) : null };
}

/**
 * What was told since a moment and is not read yet, oldest first, a few at most: for pages that are open.
 * @param since ISO 8601, by the database's clock
 */
export async function findFreshNotices(reader: NoticeReader, since: string): Promise<NoticeRow[]> {
  const { rows } = await getDatabase().execute<Row>(sql`
    SELECT ${columns} FROM ${from(reader)} AND f.read_at IS NULL AND f.told_at > ${since}::timestamptz
    ORDER BY f.told_at, f.notice_id LIMIT 20`);
  return rows.map(toNoticeRow);
}

export interface UnreadCounts {
  unread: number;
  /** Of those: one's own command came back with a question that is not answered. */
  returned: number;
}

/** How many one has not read. */
export async function countUnread(reader: NoticeReader): Promise<UnreadCounts> {
  const { rows } = await getDatabase().execute<{ unread: number; returned: number }>(sql`
    SELECT count(*)::integer AS unread,
      (count(*) FILTER (WHERE n.kind = 'decided' AND n.turn = 'returned'
        AND NOT EXISTS (SELECT FROM command a WHERE a.again_of = n.command_id)))::integer AS returned
    FROM ${from(reader)} AND f.read_at IS NULL`);
  return rows[0] ?? { unread: 0, returned: 0 };
}

const columns = sql`n.id, n.kind, n.turn, n.command_id AS "commandId", n.operation, n.amount::text, n.unit,
  n.maker_name AS "makerName", n.deadline::text, n.path, f.told_at::text AS "toldAt", f.read_at IS NOT NULL AS read, c.status`;

function from(reader: NoticeReader) {
  return sql`notice_for f JOIN notice n ON n.id = f.notice_id LEFT JOIN command c ON c.id = n.command_id
    WHERE f.person_id = ${reader.personId} AND ${concerns(reader)}`;
}

type Row = Omit<NoticeRow, 'amount'> & { amount: string | null; unit: 'yen' | 'points' | null };

function toNoticeRow({ amount, unit, toldAt, deadline, ...facts }: Row): NoticeRow {
  return {
    ...facts,
    toldAt: toIso(toldAt),
    deadline: deadline && toIso(deadline),
    amount: amount === null || unit === null ? null : { value: Number(amount), unit },
  };
}

function toIso(time: string): string {
  return new Date(time).toISOString();
}

function toCursor({ toldAt, id }: Row): string {
  return Buffer.from(`${toldAt}|${id}`, 'utf8').toString('base64url');
}

const cursor =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?)\|([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;
