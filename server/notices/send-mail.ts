import 'server-only';
import { lookup } from 'node:dns/promises';
import { createTransport } from 'nodemailer';
import { mayReach } from '#server/address-rule.ts';
import type { Env } from '#server/env.ts';
import type { Carried } from './delivery.ts';

const usualLimitMs = 15_000;

type Settings = Pick<Env, 'SMTP_URL' | 'SMTP_FROM' | 'APP_ORIGIN' | 'NOTICE_PRIVATE_RANGES' | 'NOTICE_CA_FILE'>;

export interface Mail {
  /** The same at every attempt: it becomes the Message-ID, by which a mailbox knows what it has. */
  id: string;
  to: string;
  subject: string;
  text: string;
  limitMs?: number;
}

/**
 * Hands one mail to the relay that the settings name, over TLS or not at all, at an address that was checked. Nothing
 * but text: no file, no address is read for it. What the relay refuses for this reader for good is final.
 */
export async function sendMail(
  env: Settings,
  { id, to, subject, text, limitMs = usualLimitMs }: Mail,
): Promise<Carried> {
  if (env.SMTP_URL === undefined || env.SMTP_FROM === undefined) return { ok: false, code: 'notConfigured' };
  const relay = new URL(env.SMTP_URL);
  const name = relay.hostname.replace(/^\[|\]$/g, '');
  const host = await findAddress(name, env.NOTICE_PRIVATE_RANGES);
  if (typeof host !== 'string') return host;
  const secure = relay.protocol === 'smtps:';
  const transport = createTransport({
    host,
    port: relay.port === '' ? (secure ? 465 : 587) : Number(relay.port),
    secure,
    requireTLS: true,
    tls: { servername: name, ...(env.NOTICE_CA_FILE === undefined ? {} : { ca: env.NOTICE_CA_FILE }) },
    ...(relay.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(relay.username), pass: decodeURIComponent(relay.password) } }),
    connectionTimeout: limitMs,
    greetingTimeout: limitMs,
    socketTimeout: limitMs,
    dnsTimeout: limitMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: 'Quarterdeck', address: env.SMTP_FROM },
      to,
      subject,
      text,
      messageId: `<${id}@${new URL(env.APP_ORIGIN).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      signal: AbortSignal.timeout(limitMs),
    });
    return { ok: true };
  } catch (error) {
    return toFailure(error);
  } finally {
    transport.close();
  }
}

/** The address to connect to; the name stays for the certificate. */
async function findAddress(name: string, listed: Settings['NOTICE_PRIVATE_RANGES']): Promise<string | Carried> {
  try {
    const found = await lookup(name, { all: true });
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => mayReach(address, listed))) {
      return { ok: false, code: 'addressRefused' };
    }
    return first.address;
  } catch {
    return { ok: false, code: 'nameNotFound' };
  }
}

/** In our codes: what the relay says may hold the address. */
function toFailure(error: unknown): Carried {
  const told = (name: string): unknown =>
    error instanceof Error ? Object.getOwnPropertyDescriptor(error, name)?.value : undefined;
  const [said, status] = [told('code'), Number(told('responseCode'))];
  const code = typeof said === 'string' ? said : '';
  if (status >= 400 && status < 600) {
    return { ok: false, code: `smtp${status}`, ...(code === 'EENVELOPE' && status >= 550 ? { final: true } : {}) };
  }
  if (code === 'ETIMEDOUT' || code === 'EABORT') {
    return { ok: false, code: 'timedOut' };
  }
  if (code === 'ETLS' || /CERT|SIGNATURE/.test(code)) return { ok: false, code: 'certificateRefused' };
  return { ok: false, code: 'notConnected' };
}
