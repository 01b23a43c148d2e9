import 'server-only';
import { isIP } from 'node:net';
import { Client } from 'undici';
import { mayReach } from '#server/address-rule.ts';
import type { Env } from '#server/env.ts';
import type { Carried } from './delivery.ts';
import { AddressRefused, makePinnedLookup } from './pinned-lookup.ts';
import { signWebhook } from './sign-webhook.ts';

const usualLimitMs = 10_000;

type Settings = Pick<Env, 'WEBHOOK_URL' | 'WEBHOOK_SECRET' | 'NOTICE_PRIVATE_RANGES' | 'NOTICE_CA_FILE'>;

/**
 * Posts one signed body to the one address that the settings name: over TLS, to a checked address, without following
 * anywhere, within ten seconds. Of the answer only its status counts; nothing of its body is read.
 */
export async function postWebhook(
  env: Settings,
  { id, body, now, limitMs = usualLimitMs }: { id: string; body: string; now: Date; limitMs?: number },
): Promise<Carried> {
  const { WEBHOOK_URL: address, WEBHOOK_SECRET: secret } = env;
  if (address === undefined || secret === undefined) return { ok: false, code: 'notConfigured' };
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address written as such is not looked up.
  if (isIP(host) !== 0 && !mayReach(host, env.NOTICE_PRIVATE_RANGES)) return { ok: false, code: 'addressRefused' };
  const ca = env.NOTICE_CA_FILE;
  const client = new Client(url.origin, {
    connect: {
      timeout: limitMs,
      lookup: makePinnedLookup(env.NOTICE_PRIVATE_RANGES),
      ...(ca === undefined ? {} : { ca }),
    },
    maxHeaderSize: 16_384,
  });
  try {
    const answer = await client.request({
      method: 'POST',
      path: `${url.pathname}${url.search}`,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'quarterdeck',
        ...signWebhook(secret, { id, seconds: Math.floor(now.getTime() / 1_000), body }),
      },
      body,
      signal: AbortSignal.timeout(limitMs),
    });
    answer.body.on('error', () => undefined).destroy();
    return toCarried(answer.statusCode, answer.headers['retry-after']);
  } catch (error) {
    return { ok: false, code: toCode(error) };
  } finally {
    await client.destroy();
  }
}

function toCarried(status: number, retryAfter: string | string[] | undefined): Carried {
  if (status >= 200 && status < 300) return { ok: true };
  const seconds = Number(retryAfter);
  return {
    ok: false,
    code: status >= 300 && status < 400 ? 'redirected' : `http${status}`,
    ...(seconds > 0 ? { retryAfterMs: seconds * 1_000 } : {}),
  };
}

/** One of ours, whatever went wrong: what the network says may hold addresses. */
function toCode(error: unknown): string {
  const causes = [error, error instanceof Error ? error.cause : undefined].filter((cause) => cause instanceof Error);
  if (causes.some((cause) => cause instanceof AddressRefused)) return 'addressRefused';
  if (causes.some(({ name }) => /Timeout/.test(name))) return 'timedOut';
  const codes = causes.map((cause) => ('code' in cause ? String(cause.code) : ''));
  if (codes.some((code) => /CERT|TLS|SSL|SIGNATURE/.test(code))) return 'certificateRefused';
  if (codes.some((code) => /ENOTFOUND|EAI_AGAIN/.test(code))) return 'nameNotFound';
  return 'notConnected';
}
