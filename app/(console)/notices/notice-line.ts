import 'server-only';
import type { NoticeLine } from '#components/notices/notice-table.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { formatYen } from '#components/ui/yen.ts';
import type { Locale } from '#messages/define-words.ts';
import { sayNotice } from '#messages/notices/say-notice.ts';
import { notices } from '#messages/ui/notices.ts';
import type { NoticeRow } from '#server/notices/find-notices.ts';

/** One notice as the list shows it. */
export function toNoticeLine(row: NoticeRow, locale: Locale): NoticeLine {
  const { head, what, meaning, facts, look } = sayNotice(row, locale, { yen: formatYen, time: formatJst });
  const { id, path, toldAt, read, status } = row;
  return {
    id,
    head,
    what,
    meaning,
    look,
    facts: facts.join(notices[locale].between),
    href: path,
    toldAt,
    read,
    status,
  };
}
