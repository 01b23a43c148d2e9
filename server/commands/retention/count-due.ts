import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, getDatabase } from '#server/db/client.ts';

/** Until when something was written that may be erased now: of money ten years ago, of all else seven. */
export interface Cutoffs {
  /** ISO 8601 as PostgreSQL prints it. */
  moneyBefore: string;
  otherBefore: string;
}

/** One class of what is kept. */
export interface DueClass {
  payloads: number;
  /** When the oldest of them was written; null where there is none. */
  oldest: string | null;
}

export interface DueCount extends Cutoffs {
  money: DueClass;
  other: DueClass;
  /** Accounts of which nothing is erased. */
  holds: number;
}

/** What erasing would take away now, counted and not touched: the dry run. The caller has checked that the reader may. */
export async function countDue(database: Database = getDatabase()): Promise<DueCount> {
  const { rows } = await database.execute<Row>(sql`
    WITH cut AS (SELECT clock() - interval '10 years' AS money_before, clock() - interval '7 years' AS other_before),
    due AS (SELECT d.* FROM cut, payloads_due(cut.money_before, cut.other_before) d)
    SELECT cut.money_before::text AS "moneyBefore", cut.other_before::text AS "otherBefore",
      (SELECT count(*) FROM due WHERE money) AS money, (SELECT min(at)::text FROM due WHERE money) AS "oldestMoney",
      (SELECT count(*) FROM due WHERE NOT money) AS other, (SELECT min(at)::text FROM due WHERE NOT money) AS "oldestOther",
      (SELECT count(*) FROM legal_hold WHERE lifted_at IS NULL) AS holds
    FROM cut`);
  const [row] = rows;
  if (!row) throw new Error('The database did not count');
  return {
    moneyBefore: row.moneyBefore,
    otherBefore: row.otherBefore,
    money: { payloads: Number(row.money), oldest: row.oldestMoney },
    other: { payloads: Number(row.other), oldest: row.oldestOther },
    holds: Number(row.holds),
  };
}

type Row = {
  moneyBefore: string;
  otherBefore: string;
  money: string;
  oldestMoney: string | null;
  other: string;
  oldestOther: string | null;
  holds: string;
};
