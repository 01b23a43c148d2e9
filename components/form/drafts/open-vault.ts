import { postJson } from '../send/post-json.ts';
import { fromBase64 } from './base64.ts';
import { sweep } from './sweep.ts';
import { makeVault, type Vault } from './vault.ts';
import { signedOutChannel } from './wipe-drafts.ts';

let opened: Promise<Vault | null> | undefined;

/** The vault of whoever is signed in; null without a session or where the browser has no WebCrypto (plain http beyond localhost). */
export function openVault(): Promise<Vault | null> {
  opened ??= open();
  return opened.then((vault) => {
    if (vault === null) opened = undefined;
    return vault;
  });
}

async function open(): Promise<Vault | null> {
  if (typeof crypto === 'undefined' || crypto.subtle === undefined) return null;
  const posted = await postJson('/api/drafts/key', {});
  const given = posted.kind === 'answer' ? readKey(posted.body) : null;
  if (given === null) return null;
  new BroadcastChannel(signedOutChannel).onmessage = () => {
    opened = undefined;
    sweep(sessionStorage, null, 0);
  };
  const key = await crypto.subtle.importKey('raw', given.key, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return makeVault(key, given.owner, sessionStorage, Date.now);
}

function readKey(body: unknown): { key: Uint8Array<ArrayBuffer>; owner: string } | null {
  if (typeof body !== 'object' || body === null || !('key' in body) || !('owner' in body)) return null;
  if (typeof body.key !== 'string' || typeof body.owner !== 'string') return null;
  const key = fromBase64(body.key);
  return key.length === 32 ? { key, owner: body.owner } : null;
}
