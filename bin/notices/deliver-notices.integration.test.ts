import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getDatabase } from '#server/db/client.ts';
import { type Env, getEnv } from '#server/env.ts';
import { findNotices } from '#server/notices/find-notices.ts';
import { findTroubles } from '#server/notices/find-troubles.ts';
import { setNoticeAddress } from '#server/notices/notice-address.ts';
import { queueNotice } from '#server/notices/queue-notice.ts';
import { mostAttempts } from '#server/notices/retry-pause.ts';
import { tellLogAlarm } from '#server/notices/tell-log-alarm.ts';
import { makeTestCertificate } from '#server/notices/test-certificate.ts';
import { openTestDesk, type TestDesk, toWaitingNotice } from '#server/notices/test-desk.ts';
import { startTestReceiver, type TestReceiver } from '#server/notices/test-receiver.ts';
import { startTestRelay, type TestRelay } from '#server/notices/test-relay.ts';
import { deliverByMail, deliverByWebhook, spreadNew } from './deliver-notices.ts';

let desk: TestDesk;
let receiver: TestReceiver;
let relay: TestRelay;
const certificate = makeTestCertificate();
const authority = path.join(tmpdir(), `quarterdeck-test-${process.pid}.pem`);
beforeAll(async () => {
  receiver = await startTestReceiver(certificate);
  relay = await startTestRelay(certificate);
  writeFileSync(authority, certificate.cert);
  desk = await openTestDesk({
    WEBHOOK_URL: receiver.url,
    WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
    SMTP_URL: relay.url,
    SMTP_FROM: 'quarterdeck@ops.example.jp',
    SMTP_DOMAINS: 'ops.example.jp',
    NOTICE_PRIVATE_RANGES: '127.0.0.1, ::1',
    NOTICE_CA_FILE: authority,
  });
});
afterAll(async () => {
  rmSync(authority);
  await receiver.stop();
  await relay.stop();
  await desk.close();
});
beforeEach(async () => {
  await getDatabase().execute(sql`DELETE FROM notice`);
  await getDatabase().execute(sql`DELETE FROM notice_address`);
  receiver.received.length = 0;
  relay.received.length = 0;
  relay.refuse(null);
  receiver.answer((response) => response.end('ok'));
});

/** What the worker does in one round. */
async function round(env: Env = getEnv()): Promise<void> {
  await spreadNew(env);
  await deliverByWebhook(env);
  await deliverByMail(env);
}

async function queueWaiting(): Promise<string> {
  const id = await desk.makeWaiting();
  await getDatabase().transaction((tx) => queueNotice(tx, toWaitingNotice(desk, id)));
  return id;
}

async function deliveries() {
  const { rows } = await getDatabase().execute<{ state: string; attempts: number; code: string | null }>(
    sql`SELECT state, attempts, code FROM notice_delivery ORDER BY id`,
  );
  return rows;
}

const minute = 60_000;

describe('a refund that waits', () => {
  test('is told to the channel with a link to that one request, and with nothing of the customer', async () => {
    const id = await queueWaiting();
    await round();
    expect(receiver.received).toHaveLength(1);
    const body = receiver.received[0]?.body ?? '';
    expect(JSON.parse(body).text).toContain(`http://localhost:4350/approvals/${id}|入金を返金する ¥150,000>`);
    for (const secret of ['A-4B54C4BC', '山田', '電話', 'C-1', 'other']) expect(body).not.toContain(secret);
    await round();
    expect(receiver.received).toHaveLength(1);
  });

  test('is told once by two workers at once', async () => {
    await Promise.all([queueWaiting(), queueWaiting(), queueWaiting()]);
    await Promise.all([round(), round(), round(), round()]);
    await round();
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });

  test('that was decided while the webhook was away is no longer called waiting', async () => {
    receiver.answer((response) => response.writeHead(503).end());
    const id = await queueWaiting();
    await round();
    await desk.move(id, 'approved');
    receiver.answer((response) => response.end());
    await desk.database.moveClock(minute);
    await round();
    expect(receiver.received).toHaveLength(1);
    expect(await deliveries()).toEqual([{ state: 'overtaken', attempts: 2, code: null }]);
  });
});

describe('an alarm about the log', () => {
  test.each(['logBroken', 'witnessMissed'] as const)(
    '%s stands in the list of leads, reaches the channel and their mail once, and names nothing but the log',
    async (turn) => {
      const actor = { kind: 'system', process: 'worker' } as const;
      const address = { address: 'takahashi@ops.example.jp', locale: 'ja' } as const;
      await setNoticeAddress({ personId: desk.takahashi, by: { actor } }, address, ['ops.example.jp']);
      await getDatabase().transaction((tx) => tellLogAlarm(tx, turn));
      await round();
      await round();
      expect(receiver.received).toHaveLength(1);
      expect(JSON.parse(receiver.received[0]?.body ?? '').text).toContain('http://localhost:4350/|監査ログ>');
      expect(relay.received).toHaveLength(1);
      const reader = { personId: desk.takahashi, roles: ['lead'] as const };
      expect((await findNotices(reader)).rows).toMatchObject([{ kind: 'logAlarm', turn, path: '/', status: null }]);
      expect((await findNotices({ personId: desk.sato, roles: ['operator'] })).rows).toEqual([]);
    },
  );

  test('is a call to somebody: a channel that is told only what waits for a decision is told it too', async () => {
    await getDatabase().transaction((tx) => tellLogAlarm(tx, 'logBroken'));
    await round({ ...getEnv(), WEBHOOK_TELLS: 'toDecide' });
    expect(receiver.received).toHaveLength(1);
  });
});

describe('a webhook that is down', () => {
  test('gets the same notice under the same id when it is back', async () => {
    receiver.answer((response) => response.writeHead(500).end());
    await queueWaiting();
    await round();
    await round();
    expect(receiver.received).toHaveLength(1);
    expect(await deliveries()).toEqual([{ state: 'due', attempts: 1, code: 'http500' }]);
    receiver.answer((response) => response.end());
    await desk.database.moveClock(11_000);
    await round();
    const [first, second] = receiver.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
    expect(await deliveries()).toEqual([{ state: 'delivered', attempts: 2, code: null }]);
  });

  test('is asked once in a round, however much is due', async () => {
    receiver.answer((response) => response.writeHead(500).end());
    for (let count = 0; count < 5; count += 1) await queueWaiting();
    await round();
    expect(receiver.received).toHaveLength(1);
  });

  test('is given up after some hours; the people’s own lists keep the notice', async () => {
    receiver.answer((response) => response.writeHead(500).end());
    const id = await desk.makeWaiting();
    await queueNotice(getDatabase(), { ...toWaitingNotice(desk, id), deadline: null });
    for (let attempt = 0; attempt < mostAttempts + 2; attempt += 1) {
      await round();
      await desk.database.moveClock(61 * minute);
    }
    expect(receiver.received).toHaveLength(mostAttempts);
    expect(await deliveries()).toEqual([{ state: 'givenUp', attempts: mostAttempts, code: 'http500' }]);
    const { rows } = await getDatabase().execute(sql`SELECT FROM notice_for WHERE read_at IS NULL`);
    expect(rows).toHaveLength(2);
  });

  test('whose worker died while posting gets it again', async () => {
    await queueWaiting();
    await spreadNew(getEnv());
    await getDatabase().execute(sql`
      UPDATE notice_delivery SET attempts = 1, tried_at = clock(), next_at = clock() + interval '60 s'`);
    await round();
    expect(receiver.received).toHaveLength(0);
    await desk.database.moveClock(minute);
    await round();
    expect(receiver.received).toHaveLength(1);
  });
});

describe('a person who named an address', () => {
  const actor = { kind: 'system', process: 'worker' } as const;
  const domains = ['ops.example.jp'];
  const wants = (personId: string, address: string | null) =>
    setNoticeAddress({ personId, by: { actor } }, address === null ? null : { address, locale: 'en' }, domains);

  test('gets mail in their language, with a link and nothing of the customer; nobody else gets any', async () => {
    await wants(desk.ito, 'ito@ops.example.jp');
    const id = await queueWaiting();
    await round();
    await round();
    expect(relay.received).toHaveLength(1);
    const [{ to, source }] = relay.received as [(typeof relay.received)[0]];
    expect(to).toEqual(['ito@ops.example.jp']);
    expect(source).toContain('Waiting for approval');
    expect(source.replaceAll('=\r\n', '')).toContain(`http://localhost:4350/approvals/${id}`);
    for (const secret of ['A-4B54C4BC', '山田', '電話', 'C-1']) expect(source).not.toContain(secret);
  });

  test('gets none once they wanted none, or once the role is gone', async () => {
    await wants(desk.ito, 'ito@ops.example.jp');
    await wants(desk.takahashi, 'takahashi@ops.example.jp');
    await queueWaiting();
    await spreadNew(getEnv());
    await wants(desk.ito, null);
    await getDatabase().execute(sql`UPDATE role_grant SET taken_at = clock() WHERE person_id = ${desk.takahashi}`);
    await round();
    expect(relay.received).toEqual([]);
  });

  test('whose mailbox is gone is not written to again; the webhook does not suffer', async () => {
    await wants(desk.ito, 'gone@ops.example.jp');
    relay.refuse(550);
    await queueWaiting();
    await round();
    expect((await deliveries()).map(({ state }) => state).toSorted()).toEqual(['delivered', 'givenUp']);
    expect(await findTroubles()).toMatchObject([{ channel: 'email', givenUp: 1, code: 'smtp550' }]);
  });

  test.each([
    ['ito@elsewhere.example', 'foreignDomain'],
    ['ito@ops.example.jp.evil.example', 'foreignDomain'],
    ['ito@ops.example.jp, eve@ops.example.jp', 'noAddress'],
    ['伊藤 <ito@ops.example.jp>', 'noAddress'],
  ])('cannot name %s', async (address, code) => {
    expect(await wants(desk.ito, address)).toEqual({ ok: false, code });
  });

  test('finds in the log that it was changed, and never to what', async () => {
    await wants(desk.ito, 'ito@ops.example.jp');
    const { rows } = await getDatabase().execute<{ text: string }>(sql`
      SELECT convert_from(bytes, 'UTF8') AS text FROM log_entry WHERE event = 'notices.mail_changed'`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ text }) => text).join()).not.toContain('ops.example.jp');
  });
});

test('a webhook that stays down is a trouble that administrators see, until it is back', async () => {
  receiver.answer((response) => response.writeHead(500).end());
  const id = await desk.makeWaiting();
  await queueNotice(getDatabase(), { ...toWaitingNotice(desk, id), deadline: null });
  for (const attempts of [1, 2]) {
    await round();
    await desk.database.moveClock(2 * minute);
    expect([attempts, await findTroubles()]).toEqual([attempts, []]);
  }
  await round();
  expect(await findTroubles()).toMatchObject([{ channel: 'webhook', waiting: 1, givenUp: 0, code: 'http500' }]);
  receiver.answer((response) => response.end());
  await desk.database.moveClock(5 * minute);
  await round();
  expect(await findTroubles()).toEqual([]);
});

test('how a request went on is told too, unless only what is to be decided is wanted', async () => {
  const id = await desk.makeWaiting();
  const { for: _, ...facts } = toWaitingNotice(desk, id);
  const rejected = { ...facts, kind: 'decided', turn: 'rejected', for: { personId: desk.sato } } as const;
  await queueNotice(getDatabase(), rejected);
  await round({ ...getEnv(), WEBHOOK_TELLS: 'toDecide' });
  expect(receiver.received).toHaveLength(0);
  await queueNotice(getDatabase(), rejected);
  await round();
  expect(JSON.parse(receiver.received[0]?.body ?? '').text).toContain('*却下*');
});
