import { postJson } from '../send/post-json.ts';
import { fromBase64 } from './base64.ts';
import { sweep } from './sweep.ts';
import { makeVault, type Vault } from './vault.ts';
import { signedOutChannel } from './wipe-drafts.ts';

/**
 * Where it is kept. tab: gone with the tab (the case numbers of its calls). browser: stands when the tab is closed
 * (drafts).
 */
export type Keeping = 'tab' | 'browser';

type Vaults = Record<Keeping, Vault>;
let opened: Promise<Vaults | null> | undefined;

/** The vault of whoever is signed in; null without a session or where the browser has no WebCrypto (plain http beyond localhost). */
export function openVault(keeping: Keeping): Promise<Vault | null> {
  opened ??= open();
  return opened.then((vaults) => {
    if (vaults === null) opened = undefined;
    return vaults?.[keeping] ?? null;
  });
}

async function open(): Promise<Vaults | null> {
  if (typeof crypto === 'undefined' || crypto.subtle === undefined) return null;
  const posted = await postJson('/api/drafts/key', {});
  const given = posted.kind === 'answer' ? readKey(posted.body) : null;
  if (given === null) return null;
  new BroadcastChannel(signedOutChannel).onmessage = () => {
    opened = undefined;
    sweep(sessionStorage, null, 0);
    sweep(localStorage, null, 0);
  };
  const key = await crypto.subtle.importKey('raw', given.key, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    tab: makeVault(key, given.owner, sessionStorage, Date.now),
    browser: makeVault(key, given.owner, localStorage, Date.now),
  };
}

function readKey(body: unknown): { key: Uint8Array<ArrayBuffer>; owner: string } | null {
  if (typeof body !== 'object' || body === null || !('key' in body) || !('owner' in body)) return null;
  if (typeof body.key !== 'string' || typeof body.owner !== 'string') return null;
  const key = fromBase64(body.key);
  return key.length === 32 ? { key, owner: body.owner } : null;
}
