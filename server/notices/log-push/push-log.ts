import 'server-only';
import type pg from 'pg';
import { getPool } from '#server/db/client.ts';
import type { PushPlace } from './push-places.ts';
import { type PushedRow, toPushedLine } from './pushed-line.ts';

/** In one piece; also what can come twice where a worker dies between the taking and the remembering. */
const batch = 500;

/**
 * Hands what is new in the log to every place, at least once and in order. How far each has come is remembered after it
 * has taken the lines; a place that fails is tried again next time, and keeps no other waiting.
 * @returns how many entries were taken, over all places
 * @throws AggregateError with what went wrong, after every place had its turn
 */
export async function pushLog(places: readonly PushPlace[], ending?: AbortSignal): Promise<number> {
  const failures: unknown[] = [];
  let taken = 0;
  for (const place of places) {
    try {
      for (let more = batch; more === batch && ending?.aborted !== true; taken += more) more = await pushBatch(place);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
  return taken;
}

/** Under the place's own row: a second worker passes it by. */
async function pushBatch(place: PushPlace): Promise<number> {
  const client = await getPool().connect();
  try {
    await client.query('INSERT INTO log_push (place, sequence) VALUES ($1, 0) ON CONFLICT DO NOTHING', [place.name]);
    await client.query('BEGIN');
    const rows = await takeRows(client, place.name);
    const last = rows.at(-1);
    if (last) {
      await place.take(rows.map(toPushedLine).join(''), last.sequence);
      await client.query('UPDATE log_push SET sequence = $2, pushed_at = clock() WHERE place = $1', [
        place.name,
        last.sequence,
      ]);
    }
    await client.query('COMMIT');
    return rows.length;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function takeRows(client: pg.ClientBase, name: string): Promise<PushedRow[]> {
  const { rows: held } = await client.query<{ sequence: string }>(
    'SELECT sequence FROM log_push WHERE place = $1 FOR UPDATE SKIP LOCKED',
    [name],
  );
  if (!held[0]) return [];
  const { rows } = await client.query<Omit<PushedRow, 'sequence'> & { sequence: string }>(
    'SELECT sequence, bytes, hash FROM log_entry WHERE sequence > $1 ORDER BY sequence LIMIT $2',
    [held[0].sequence, batch],
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}
