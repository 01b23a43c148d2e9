import 'server-only';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { Env } from '#server/env.ts';
import { postWebhook } from '../post-webhook.ts';

/** Somewhere outside that takes lines. `take` ends well only when they are safe there. */
export interface PushPlace {
  /** Under which it is remembered how far it has come; holds no secret. */
  name: string;
  take: (lines: string, last: number) => Promise<void>;
}

type Settings = Pick<
  Env,
  'SIEM_FILE' | 'SIEM_DESCRIPTOR' | 'SIEM_URL' | 'SIEM_SECRET' | 'NOTICE_PRIVATE_RANGES' | 'NOTICE_CA_FILE'
>;

/** Every place that the settings name. */
export function findPushPlaces(env: Settings): PushPlace[] {
  const { SIEM_FILE: file, SIEM_DESCRIPTOR: descriptor, SIEM_URL: url } = env;
  return [
    ...(file === undefined ? [] : [{ name: 'file', take: async (lines: string) => addToFile(file, lines) }]),
    ...(descriptor === undefined
      ? []
      : [{ name: 'descriptor', take: async (lines: string) => writeAll(descriptor, Buffer.from(lines, 'utf8')) }]),
    ...(url === undefined ? [] : [{ name: 'webhook', take: (lines: string, last: number) => post(env, lines, last) }]),
  ];
}

/** Opened by its name each time: a file that was moved away is begun anew. */
function addToFile(file: string, lines: string): void {
  const descriptor = openSync(file, 'a', 0o600);
  try {
    writeAll(descriptor, Buffer.from(lines, 'utf8'));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}

async function post(env: Settings, body: string, last: number): Promise<void> {
  const { SIEM_URL, SIEM_SECRET, NOTICE_PRIVATE_RANGES, NOTICE_CA_FILE } = env;
  const carried = await postWebhook(
    { WEBHOOK_URL: SIEM_URL, WEBHOOK_SECRET: SIEM_SECRET, NOTICE_PRIVATE_RANGES, NOTICE_CA_FILE },
    { id: `log-${last}`, body, now: new Date() },
  );
  if (!carried.ok) throw new Error(`the log was not taken: ${carried.code}`);
}
