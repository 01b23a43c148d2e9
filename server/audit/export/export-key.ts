import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { KeyList } from '#server/key-list.ts';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The key that signs exports, derived from the current sealing key: whoever can seal a command can sign an export, and
 * the database's owner can do neither. The witness's key stays the witness's.
 */
export function openExportKey([current]: KeyList): { privateKey: KeyObject; publicKeyPem: string } {
  const seed = Buffer.from(hkdfSync('sha256', current.secret, '', 'quarterdeck log export', 32));
  const privateKey = createPrivateKey({ key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' });
  return { privateKey, publicKeyPem: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString() };
}
