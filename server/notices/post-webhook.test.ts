import { createHmac } from 'node:crypto';
import { BlockList } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toRanges } from '#server/address-rule.ts';
import { postWebhook } from './post-webhook.ts';
import { makeTestCertificate } from './test-certificate.ts';
import { startTestReceiver, type TestReceiver } from './test-receiver.ts';

const certificate = makeTestCertificate();
const secret = Buffer.from('a secret of more than twenty-four bytes');
const now = new Date('2026-11-25T03:00:00Z');
const message = { id: '0d4f2f4e-6f0a-4e0e-9d3a-0a8e6f6b1c11', body: '{"text":"承認待ち"}', now };
let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startTestReceiver(certificate);
});
afterAll(() => receiver.stop());
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer((response) => response.end('ok'));
});

const settings = (changed: Partial<Parameters<typeof postWebhook>[0]> = {}) => ({
  WEBHOOK_URL: receiver.url,
  WEBHOOK_SECRET: secret,
  NOTICE_PRIVATE_RANGES: toRanges('127.0.0.0/8, ::1') ?? new BlockList(),
  NOTICE_CA_FILE: certificate.cert,
  ...changed,
});

test('what arrives is signed over its id, its time and its very bytes', async () => {
  expect(await postWebhook(settings(), message)).toEqual({ ok: true });
  const [{ headers, body, path }] = receiver.received as [(typeof receiver.received)[0]];
  expect(path).toBe('/hooks/T0/B0');
  expect(body).toBe(message.body);
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  expect(headers['webhook-id']).toBe(message.id);
  expect(headers['webhook-timestamp']).toBe('1795575600');
  const expected = createHmac('sha256', secret).update(`${message.id}.1795575600.${message.body}`).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${expected}`);
});

describe('nothing is posted', () => {
  test('into a private network that nobody listed, by name or by address', async () => {
    const unlisted = { NOTICE_PRIVATE_RANGES: new BlockList() };
    const refused = { ok: false, code: 'addressRefused' };
    expect(await postWebhook(settings(unlisted), message)).toEqual(refused);
    expect(await postWebhook(settings({ ...unlisted, WEBHOOK_URL: receiver.addressUrl }), message)).toEqual(refused);
    expect(receiver.received).toEqual([]);
  });

  test('to a receiver whose certificate nobody vouches for', async () => {
    const { NOTICE_CA_FILE: _, ...unvouched } = settings();
    expect(await postWebhook(unvouched, message)).toEqual({ ok: false, code: 'certificateRefused' });
    expect(receiver.received).toEqual([]);
  });

  test('where no address is set', async () => {
    const { WEBHOOK_URL: _, ...nowhere } = settings();
    expect(await postWebhook(nowhere, message)).toEqual({ ok: false, code: 'notConfigured' });
  });
});

describe('the other side', () => {
  test('cannot send the notice elsewhere', async () => {
    receiver.answer((response) => response.writeHead(307, { location: `${receiver.url}/elsewhere` }).end());
    expect(await postWebhook(settings(), message)).toEqual({ ok: false, code: 'redirected' });
    expect(receiver.received).toHaveLength(1);
  });

  test('that answers without end is cut off after its status', async () => {
    receiver.answer((response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', pour).on('error', () => undefined);
      pour();
    });
    expect(await postWebhook(settings(), message)).toEqual({ ok: true });
  });

  test.each([
    [500, {}, { ok: false, code: 'http500' }],
    [404, {}, { ok: false, code: 'http404' }],
    [429, { 'retry-after': '30' }, { ok: false, code: 'http429', retryAfterMs: 30_000 }],
  ])('that says %i is tried again later', async (status, headers, carried) => {
    receiver.answer((response) => response.writeHead(status, headers).end());
    expect(await postWebhook(settings(), message)).toEqual(carried);
  });

  test('that hangs up is tried again later', async () => {
    receiver.answer((response) => response.destroy());
    expect(await postWebhook(settings(), message)).toEqual({ ok: false, code: 'notConnected' });
  });

  test('that takes the post and never answers is let go, and tried again later', async () => {
    receiver.answer(() => undefined);
    expect(await postWebhook(settings(), { ...message, limitMs: 300 })).toEqual({ ok: false, code: 'timedOut' });
    expect(receiver.received).toHaveLength(1);
  });

  test('that is not there is tried again later', async () => {
    const gone = await startTestReceiver(certificate);
    await gone.stop();
    expect(await postWebhook(settings({ WEBHOOK_URL: gone.url }), message)).toEqual({
      ok: false,
      code: 'notConnected',
    });
  });
});
