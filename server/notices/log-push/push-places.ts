import 'server-only';
import type { Env } from '#server/env.ts';
import { postWebhook } from '../post-webhook.ts';
import { addToFile } from './add-to-file.ts';
import { getDescriptorTaker } from './descriptor-taker.ts';

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
    ...(file === undefined ? [] : [{ name: 'file', take: (lines: string) => addToFile(file, lines) }]),
    ...(descriptor === undefined
      ? []
      : [{ name: 'descriptor', take: async (lines: string) => getDescriptorTaker(descriptor)(lines) }]),
    ...(url === undefined ? [] : [{ name: 'webhook', take: (lines: string, last: number) => post(env, lines, last) }]),
  ];
}

async function post(env: Settings, body: string, last: number): Promise<void> {
  const { SIEM_URL, SIEM_SECRET, NOTICE_PRIVATE_RANGES, NOTICE_CA_FILE } = env;
  const carried = await postWebhook(
    { WEBHOOK_URL: SIEM_URL, WEBHOOK_SECRET: SIEM_SECRET, NOTICE_PRIVATE_RANGES, NOTICE_CA_FILE },
    { id: `log-${last}`, body, now: new Date() },
  );
  if (!carried.ok) throw new Error(`the log was not taken: ${carried.code}`);
}
