import type { ToldNotice } from '#components/navigation/task-news.ts';
import { formatJst } from '#components/ui/jst.ts';
import { formatYen } from '#components/ui/yen.ts';
import type { Locale } from '#messages/define-words.ts';
import { sayNotice } from '#messages/notices/say-notice.ts';
import type { TaskNews } from '#server/commands/watch-tasks.ts';
import type { NoticeRow } from '#server/notices/find-notices.ts';

/** One look as an event of the stream. What waits to be decided is counted and not told one by one. */
export function toTaskEvent({ counts, fresh, at }: TaskNews, locale: Locale): string {
  const told = fresh.filter(({ kind, turn }) => kind !== 'waiting' && turn !== 'withdrawn');
  const data = JSON.stringify({ counts, told: told.map((row) => toToldNotice(row, locale)) });
  return `id: ${at}\nevent: tasks\ndata: ${data}\n\n`;
}

function toToldNotice(row: NoticeRow, locale: Locale): ToldNotice {
  const { head, what, meaning, look } = sayNotice(row, locale, { yen: formatYen, time: formatJst });
  return { id: row.id, look, title: `${head} · ${what}`, body: meaning, href: row.path };
}
