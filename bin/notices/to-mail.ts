import { formatJst } from '#components/ui/jst.ts';
import { formatYen } from '#components/ui/yen.ts';
import { fill } from '#messages/fill.ts';
import { sayNotice } from '#messages/notices/say-notice.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { notices } from '#messages/ui/notices.ts';
import type { NoticeFacts } from '#server/notices/delivery.ts';

/** One notice as a mail in the reader's language. The amount stands inside, not in the subject that a phone shows locked. */
export function toMail(
  notice: NoticeFacts,
  { origin, locale }: { origin: string; locale: 'ja' | 'en' },
): { subject: string; text: string } {
  const { head, what, meaning, facts } = sayNotice(notice, locale, { yen: formatYen, time: formatJst });
  const { mail: words } = notices[locale];
  const operation = notice.operation === null ? notices[locale].log : labelOperation(notice.operation, locale);
  const open = fill(words.open, { url: `${origin}${notice.path}` });
  return {
    subject: fill(words.subject, { head, operation }),
    text: [[head, what, ...facts].join('\n'), meaning, open, words.foot].join('\n\n'),
  };
}
