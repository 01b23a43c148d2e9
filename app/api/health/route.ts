import { sql } from 'drizzle-orm';
import { connection } from 'next/server';
import { getDatabase } from '#server/db/client.ts';

/** Answers 200 while the console can reach its database, 503 otherwise; nothing about why, and no session needed. */
export async function GET(): Promise<Response> {
  await connection();
  const reached = await getDatabase()
    .execute(sql`select 1`)
    .then(() => true)
    .catch(() => false);
  return Response.json({ ok: reached }, { status: reached ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
