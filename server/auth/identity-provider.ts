import 'server-only';
import { Agent, request } from 'undici';
import { z } from 'zod';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { getEnv } from '#server/env.ts';

/** What we use of the provider's discovery document (OpenID Connect Discovery 1.0, section 3). */
const discoveryShape = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  revocation_endpoint: z.url().optional(),
});
export type Discovery = z.infer<typeof discoveryShape>;

const keysShape = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

const longestMs = 8_000;
const mostBytes = 64 * 1024;
const keepMs = 3_600_000;

/** The document's own address. OIDC_ISSUER is written as the provider writes it, with or without a slash at the end. */
export function discoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/** The provider's discovery document, kept for an hour. @throws when it cannot be read or names another issuer */
export async function getDiscovery(): Promise<Discovery> {
  const kept = onePerProcess<{ document: Discovery | null; until: number }>('discovery', () => ({
    document: null,
    until: 0,
  }));
  if (kept.document !== null && performance.now() < kept.until) return kept.document;
  const issuer = getEnv().OIDC_ISSUER;
  const { status, body } = await ask(discoveryUrl(issuer), { method: 'GET' });
  const document = discoveryShape.parse(body);
  if (status !== 200 || document.issuer !== issuer)
    throw new Error(`The provider at ${issuer} is not who it should be`);
  Object.assign(kept, { document, until: performance.now() + keepMs });
  return document;
}

/** The keys that the provider signs id tokens with, as they are now. @throws when they cannot be read */
export async function getSigningKeys(): Promise<z.infer<typeof keysShape>> {
  const { jwks_uri } = await getDiscovery();
  const { status, body } = await ask(jwks_uri, { method: 'GET' });
  if (status !== 200) throw new Error(`The provider answered ${status} when asked for its keys`);
  return keysShape.parse(body);
}

/** Posts a form to one of the provider's endpoints as our client. @throws when no answer could be read */
export async function postAsClient(
  url: string,
  fields: Record<string, string>,
): Promise<{ status: number; body: unknown }> {
  const { OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = getEnv();
  const form = new URLSearchParams(fields);
  const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
  if (OIDC_CLIENT_SECRET === undefined) form.set('client_id', OIDC_CLIENT_ID);
  else headers.authorization = `Basic ${basic(OIDC_CLIENT_ID, OIDC_CLIENT_SECRET)}`;
  return ask(url, { method: 'POST', headers, body: form.toString() });
}

async function ask(
  url: string,
  call: { method: 'GET' | 'POST'; headers?: Record<string, string>; body?: string },
): Promise<{ status: number; body: unknown }> {
  const dispatcher = onePerProcess('identity-provider', () => new Agent({ connections: 4, pipelining: 1 }));
  const answer = await request(url, {
    ...call,
    headers: { accept: 'application/json', ...call.headers },
    dispatcher,
    signal: AbortSignal.timeout(longestMs),
  });
  let text = '';
  for await (const chunk of answer.body.setEncoding('utf8')) {
    text += chunk;
    if (text.length > mostBytes) throw new Error('The provider answered too much');
  }
  return { status: answer.statusCode, body: text === '' ? null : JSON.parse(text) };
}

/** RFC 6749, 2.3.1: both parts are form-encoded before they are joined. */
function basic(id: string, secret: string): string {
  const encode = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);
  return Buffer.from(`${encode(id)}:${encode(secret)}`).toString('base64');
}
