import { createHmac } from 'node:crypto';

/**
 * The three headers of a signed post, as standardwebhooks.com has them, so that a receiver can use a library it has:
 * the signature is `v1,` and the base64 of HMAC-SHA-256 over `id.timestamp.body`. A receiver refuses a timestamp that is
 * older than five minutes and an id that it has seen.
 * @param secret the bytes of WEBHOOK_SECRET
 * @param seconds since 1970
 */
export function signWebhook(
  secret: Uint8Array,
  { id, seconds, body }: { id: string; seconds: number; body: string },
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`, 'utf8').digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}
