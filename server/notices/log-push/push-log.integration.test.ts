import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toRanges } from '#server/address-rule.ts';
import { appendEntries } from '#server/audit/append-entry.ts';
import type { EntryDraft } from '#server/audit/event.ts';
import { closePool } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { useTestSettings } from '#server/db/test-settings.ts';
import { makeTestCertificate } from '../test-certificate.ts';
import { startTestReceiver } from '../test-receiver.ts';
import { pushLog } from './push-log.ts';
import { findPushPlaces, type PushPlace } from './push-places.ts';

let database: TestDatabase;
const folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-siem-'));
const nowhere = {
  SIEM_FILE: undefined,
  SIEM_DESCRIPTOR: undefined,
  SIEM_URL: undefined,
  SIEM_SECRET: undefined,
  NOTICE_PRIVATE_RANGES: new BlockList(),
  NOTICE_CA_FILE: undefined,
};

beforeAll(async () => {
  database = await createTestDatabase();
  useTestSettings(database);
});
afterAll(async () => {
  await closePool();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function write(count: number, more: { userAgent?: string } = {}): Promise<void> {
  const draft: EntryDraft = { event: 'customer.viewed', actor: { kind: 'stranger' }, account: 'A-4B54C4BC', ...more };
  await appendEntries(
    Array.from({ length: count }, () => draft),
    async () => undefined,
  );
}

const sequencesIn = (text: string): number[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).sequence);

it('a SIEM’s file holds every entry once and in order, for its owner alone, and nobody hides anything in a line', async () => {
  const file = path.join(folder, 'siem.jsonl');
  const places = findPushPlaces({ ...nowhere, SIEM_FILE: file });
  await write(1_200);
  expect(await pushLog(places)).toBe(1_200);
  await write(1, { userAgent: 'x\u202e\n{"sequence":9}\u001b[2J' });
  expect(await pushLog(places)).toBe(1);
  expect(await pushLog(places)).toBe(0);
  const text = readFileSync(file, 'utf8');
  expect(sequencesIn(text)).toEqual(Array.from({ length: 1_201 }, (_, index) => index + 1));
  for (const hidden of ['\u202e', '\u001b']) expect(text).not.toContain(hidden);
  expect(text).toContain('\\u202e');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('a place that fails, or a worker that dies before it remembers, gets everything again and loses nothing', async () => {
  const taken: string[] = [];
  let fails = true;
  const place: PushPlace = {
    name: 'forgetful',
    take: async (lines) => {
      taken.push(lines);
      if (fails) throw new Error('taken, and not remembered');
    },
  };
  const other: string[] = [];
  const patient: PushPlace = { name: 'patient', take: async (lines) => void other.push(lines) };
  await expect(pushLog([place, patient])).rejects.toThrow('taken, and not remembered');
  expect(sequencesIn(other.join(''))).toHaveLength(1_201);
  fails = false;
  await pushLog([place, patient]);
  const sequences = sequencesIn(taken.slice(1).join(''));
  expect(sequences).toEqual(Array.from({ length: 1_201 }, (_, index) => index + 1));
  expect(taken[0]).toBe(taken[1]);
});

it('two workers at once hand nothing over twice', async () => {
  const taken: string[] = [];
  const place: PushPlace = { name: 'shared', take: async (lines) => void taken.push(lines) };
  await Promise.all([pushLog([place]), pushLog([place])]);
  await pushLog([place]);
  expect(sequencesIn(taken.join(''))).toEqual(Array.from({ length: 1_201 }, (_, index) => index + 1));
});

it('a SIEM behind https is posted to, signed, and never by a redirect or into a private network that nobody listed', async () => {
  const certificate = makeTestCertificate();
  const receiver = await startTestReceiver(certificate);
  const secret = Buffer.alloc(24, 1);
  const settings = { ...nowhere, SIEM_URL: receiver.url, SIEM_SECRET: secret, NOTICE_CA_FILE: certificate.cert };
  await expect(pushLog(findPushPlaces(settings))).rejects.toThrow('addressRefused');
  expect(receiver.received).toEqual([]);
  const listed = findPushPlaces({
    ...settings,
    NOTICE_PRIVATE_RANGES: toRanges('127.0.0.0/8, ::1') ?? new BlockList(),
  });
  receiver.answer((response) => response.writeHead(302, { location: 'https://elsewhere.test/' }).end());
  await expect(pushLog(listed)).rejects.toThrow('redirected');
  receiver.answer((response) => response.end('ok'));
  receiver.received.length = 0;
  await pushLog(listed);
  const sequences = sequencesIn(receiver.received.map(({ body }) => body).join(''));
  expect(sequences).toEqual(Array.from({ length: 1_201 }, (_, index) => index + 1));
  const [first] = receiver.received;
  const signed = `log-500.${String(first?.headers['webhook-timestamp'])}.${first?.body}`;
  expect(first?.headers['webhook-signature']).toBe(
    `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`,
  );
  await receiver.stop();
});
