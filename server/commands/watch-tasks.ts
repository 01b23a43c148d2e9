import 'server-only';
import { sql } from 'drizzle-orm';
import { lookAgain } from '#server/auth/find-staff.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { countUnread, findFreshNotices, type NoticeRow } from '#server/notices/find-notices.ts';
import { countOpen, type TaskCounts, toTaskCounts } from './count-tasks.ts';
import { makeWaker } from './task-waker.ts';

/** One look at what a person has to do. */
export interface TaskNews {
  counts: TaskCounts;
  /** Told since the last look, oldest first; some may come twice over two streams. */
  fresh: NoticeRow[];
  /** Where the next stream goes on from when this one breaks. ISO 8601. */
  at: string;
}

/** How far back a broken stream goes on from. */
const longestGapMinutes = 5;
/** A transaction that was open for some seconds shows rows that are older than the last look. */
const overlapSeconds = 20;

/** Why it ended: the session is over, or the signal fell or the database no longer tells and asking again may help. */
export type WatchEnd = 'ended' | 'broken';

/**
 * What a person has to do, at once and whenever it changes. Looking does not keep the session alive.
 * @param since the `at` of the last news that arrived, or null
 */
export async function* watchTasks(
  staff: Staff,
  { signal, since }: { signal: AbortSignal; since: string | null },
): AsyncGenerator<TaskNews, WatchEnd> {
  const waker = await makeWaker(staff, signal);
  try {
    const told = new Set<string>();
    let at = await beginAt(since);
    let [open, unread] = await Promise.all([countOpen(staff), countUnread(staff)]);
    let said = '';
    let woken = { commands: false, notices: true };
    for (let now: Staff | null = staff; waker.listens(); now = await lookAgain(staff)) {
      if (now === null) return 'ended';
      const roles = now.roles.join() !== staff.roles.join();
      if (woken.commands || roles) open = await countOpen(now);
      const fresh = woken.notices ? (await findFreshNotices(now, at)).filter(({ id }) => !told.has(id)) : [];
      if (woken.notices || woken.commands || roles) unread = await countUnread(now);
      for (const { id } of fresh) told.add(id);
      const counts = toTaskCounts(open, unread);
      const saying = JSON.stringify(counts);
      if (saying !== said || fresh.length > 0) {
        at = await overlapped();
        yield { counts, fresh, at };
      }
      said = saying;
      woken = await waker.wait();
    }
    return 'broken';
  } finally {
    waker.close();
  }
}

async function overlapped(): Promise<string> {
  return readTime(sql`clock() - make_interval(secs => ${overlapSeconds})`);
}

async function beginAt(since: string | null): Promise<string> {
  return readTime(sql`greatest(coalesce(${since}::timestamptz, clock()),
    clock() - make_interval(mins => ${longestGapMinutes}))`);
}

async function readTime(time: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await getDatabase().execute<{ at: string }>(sql`SELECT (${time})::text AS at`);
  return new Date(rows[0]?.at ?? Number.NaN).toISOString();
}
