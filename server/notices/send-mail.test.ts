import { BlockList } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toRanges } from '#server/address-rule.ts';
import { sendMail } from './send-mail.ts';
import { makeTestCertificate } from './test-certificate.ts';
import { startTestRelay, type TestRelay } from './test-relay.ts';

const certificate = makeTestCertificate();
const mail = {
  id: '0d4f2f4e-6f0a-4e0e-9d3a-0a8e6f6b1c11',
  to: 'sato@ops.example.jp',
  subject: '[Quarterdeck] 差戻し',
  text: '開いて質問を確かめてください。',
};
let relay: TestRelay;
beforeAll(async () => {
  relay = await startTestRelay(certificate);
});
afterAll(() => relay.stop());
beforeEach(() => {
  relay.received.length = 0;
  relay.refuse(null);
});

const settings = (changed: Partial<Parameters<typeof sendMail>[0]> = {}) => ({
  SMTP_URL: relay.url,
  SMTP_FROM: 'quarterdeck@ops.example.jp',
  APP_ORIGIN: 'https://console.example.jp',
  NOTICE_PRIVATE_RANGES: toRanges('127.0.0.0/8, ::1') ?? new BlockList(),
  NOTICE_CA_FILE: certificate.cert,
  ...changed,
});

test('mail is handed over under TLS, as plain text, under an id that stays', async () => {
  expect(await sendMail(settings(), mail)).toEqual({ ok: true });
  const [taken] = relay.received;
  expect(taken).toMatchObject({ from: 'quarterdeck@ops.example.jp', to: ['sato@ops.example.jp'], secure: true });
  expect(taken?.source).toContain(`Message-ID: <${mail.id}@console.example.jp>`);
  expect(taken?.source).toContain('Auto-Submitted: auto-generated');
  expect(taken?.source).toMatch(/Content-Type: text\/plain; charset=utf-8/i);
  expect(taken?.source).not.toMatch(/text\/html|multipart/i);
});

describe('no mail leaves', () => {
  test('through a relay that offers no TLS', async () => {
    const open = await startTestRelay(certificate, { withoutTls: true });
    expect(await sendMail(settings({ SMTP_URL: open.url }), mail)).toMatchObject({ ok: false });
    expect(open.received).toEqual([]);
    await open.stop();
  });

  test('through a relay whose certificate nobody vouches for', async () => {
    const { NOTICE_CA_FILE: _, ...unvouched } = settings();
    expect(await sendMail(unvouched, mail)).toMatchObject({ ok: false });
    expect(relay.received).toEqual([]);
  });

  test('into a private network that nobody listed', async () => {
    const unlisted = settings({ NOTICE_PRIVATE_RANGES: new BlockList() });
    expect(await sendMail(unlisted, mail)).toEqual({ ok: false, code: 'addressRefused' });
  });

  test('to a second reader that an address was made to hide', async () => {
    await sendMail(settings(), { ...mail, subject: 'a\r\nBcc: eve@evil.example' });
    expect(relay.received.flatMap(({ to }) => to)).toEqual(['sato@ops.example.jp']);
    expect(relay.received[0]?.source).not.toMatch(/^Bcc:/m);
  });
});

describe('a relay', () => {
  test('that does not know the reader is not asked again', async () => {
    relay.refuse(550);
    expect(await sendMail(settings(), mail)).toEqual({ ok: false, code: 'smtp550', final: true });
  });

  test('that is busy is asked again', async () => {
    relay.refuse(451);
    expect(await sendMail(settings(), mail)).toEqual({ ok: false, code: 'smtp451' });
  });

  test('that refuses our password is asked again: somebody will mend it', async () => {
    const url = relay.url.replace('p%40ss%20word', 'wrong');
    expect(await sendMail(settings({ SMTP_URL: url }), mail)).toEqual({ ok: false, code: 'smtp535' });
  });

  test('that says nothing is let go', async () => {
    const silent = await startTestRelay(certificate, { silent: true });
    const sent = await sendMail(settings({ SMTP_URL: silent.url }), { ...mail, limitMs: 300 });
    expect(sent).toEqual({ ok: false, code: 'timedOut' });
    await silent.stop();
  });

  test('that is not there is asked again', async () => {
    const gone = await startTestRelay(certificate);
    await gone.stop();
    expect(await sendMail(settings({ SMTP_URL: gone.url }), mail)).toEqual({ ok: false, code: 'notConnected' });
  });
});
