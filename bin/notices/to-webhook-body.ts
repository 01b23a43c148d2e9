import { formatJst } from '#components/ui/jst.ts';
import { formatYen } from '#components/ui/yen.ts';
import type { Locale } from '#messages/define-words.ts';
import { sayNotice } from '#messages/notices/say-notice.ts';
import { notices } from '#messages/ui/notices.ts';
import type { NoticeFacts } from '#server/notices/delivery.ts';

/**
 * What Slack, and what takes Slack's messages, shows: `text` for the notification, `blocks` for the message. It leads to
 * the one page by a link; nothing in it can be pressed to approve anything.
 */
export function toWebhookBody(notice: NoticeFacts, { origin, locale }: { origin: string; locale: Locale }): string {
  const { head, what, meaning, facts } = sayNotice(notice, locale, { yen: formatYen, time: formatJst });
  const link = `<${origin}${notice.path}|${escapeText(what)}>`;
  const { between } = notices[locale];
  return JSON.stringify({
    text: [`*${escapeText(head)}*`, link, ...facts.map(escapeText)].join(between),
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: `*${escapeText(head)}*\n${link}` } },
      { type: 'context', elements: [{ type: 'plain_text', text: [...facts, meaning].join(between), emoji: false }] },
    ],
    unfurl_links: false,
  });
}

/** As Slack asks for it: nothing of a name can become a link or call a channel. */
function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '\u2502')
    .replaceAll(/[*_~`]/g, '\u200b$&');
}
