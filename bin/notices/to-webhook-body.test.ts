import { describe, expect, test } from 'vitest';
import type { NoticeFacts } from '#server/notices/delivery.ts';
import { alarmTurns, decidedTurns, endedTurns, logAlarmTurns } from '#server/notices/notice.ts';
import { toWebhookBody } from './to-webhook-body.ts';

const commandId = '0d4f2f4e-6f0a-4e0e-9d3a-0a8e6f6b1c11';
const waiting: NoticeFacts = {
  kind: 'waiting',
  turn: null,
  commandId,
  operation: 'refundPayment',
  amount: { value: 150_000, unit: 'yen' },
  makerName: '佐藤 花子',
  deadline: '2026-11-27T09:00:00Z',
  path: `/approvals/${commandId}`,
};
const ja = { origin: 'https://console.example.jp', locale: 'ja' } as const;

test('a channel reads what waits, how much, who asked and until when, and comes to the one request', () => {
  const { text, blocks } = JSON.parse(toWebhookBody(waiting, ja));
  const link = `<https://console.example.jp/approvals/${commandId}|入金を返金する ¥150,000>`;
  expect(text).toBe(`*承認待ち*　${link}　依頼者：佐藤 花子　期限：2026-11-27 18:00 JST`);
  expect(blocks[0]).toEqual({ type: 'section', text: { type: 'mrkdwn', text: `*承認待ち*\n${link}` } });
  expect(blocks[1].elements[0].text).toContain('まだ何も送信されていません');
});

test('nothing in it can be pressed: no button, no form, no other address', () => {
  for (const locale of ['ja', 'en'] as const) {
    const body = toWebhookBody(waiting, { ...ja, locale });
    expect(body).not.toMatch(/"(button|actions|input|value|action_id|url)"/);
    expect(body.match(/https?:\/\/[^|"\\]+/g)).toEqual(
      Array.from({ length: 2 }, () => `https://console.example.jp/approvals/${commandId}`),
    );
  }
});

test('a name that looks like a call to the channel stays a name', () => {
  const body = toWebhookBody({ ...waiting, makerName: '<!channel> *a* <https://x.example|b>' }, ja);
  const { text } = JSON.parse(body);
  expect(text).not.toContain('<!channel>');
  expect(text.match(/</g)).toHaveLength(1);
});

describe('what waits never sounds done', () => {
  test.each(['waiting', 'dueSoon', 'toSend'] as const)('%s', (kind) => {
    expect(toWebhookBody({ ...waiting, kind }, ja)).not.toMatch(/完了|承認されました。送信の/);
    expect(toWebhookBody({ ...waiting, kind }, { ...ja, locale: 'en' })).not.toMatch(/succeeded|carried out|done/i);
  });

  test('an alarm about the log names the log and leads to Today', () => {
    const about = { commandId: null, operation: null, amount: null, makerName: null, deadline: null, path: '/' };
    for (const turn of logAlarmTurns) {
      const { text, blocks } = JSON.parse(toWebhookBody({ ...about, kind: 'logAlarm', turn }, ja));
      expect(text).toMatch(/^\*警告：.+\*　<https:\/\/console\.example\.jp\/\|監査ログ>$/);
      expect(blocks[1].elements[0].text).toMatch(/ください。$/);
    }
  });

  test('every turn of every kind has words in both languages', () => {
    for (const [kind, turns] of Object.entries({ decided: decidedTurns, ended: endedTurns, alarm: alarmTurns })) {
      for (const turn of turns) {
        for (const locale of ['ja', 'en'] as const) {
          const facts = { ...waiting, kind: kind as NoticeFacts['kind'], turn };
          expect(toWebhookBody(facts, { ...ja, locale })).not.toContain('undefined');
        }
      }
    }
  });
});
