import 'server-only';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import process from 'node:process';
import { witnessFiles } from './witness-files.ts';
import { WitnessRefused } from './witness-refused.ts';
import { createDurably } from './write-durably.ts';

export interface WitnessKey {
  privateKey: KeyObject;
  /** What a verifier is given, by another way than the database. */
  publicKeyPem: string;
}

/**
 * The witness's Ed25519 key. Made at the first start, 0600, and never again: a new key beside old checkpoints would
 * look like a new beginning.
 * @throws {WitnessRefused}
 */
export function openWitnessKey(folder: string): WitnessKey {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = witnessFiles(folder);
  if (!existsSync(files.privateKey)) {
    if (existsSync(files.checkpoints)) throw new WitnessRefused('keyGone', files.privateKey);
    makeKey(files.privateKey);
  }
  const privateKey = readKey(files.privateKey);
  const publicKeyPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  publish(files.publicKey, publicKeyPem);
  return { privateKey, publicKeyPem };
}

/** Written whole under another name first: a start that is cut in between leaves no half key. */
function makeKey(file: string): void {
  const unfinished = `${file}.${process.pid}`;
  const { privateKey } = generateKeyPairSync('ed25519');
  createDurably(unfinished, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
  try {
    linkSync(unfinished, file);
  } finally {
    rmSync(unfinished);
  }
}

function readKey(file: string): KeyObject {
  if ((statSync(file).mode & 0o077) !== 0) throw new WitnessRefused('keyOpen', file);
  const key = createPrivateKey(readFileSync(file));
  if (key.asymmetricKeyType !== 'ed25519') throw new WitnessRefused('keyUnknown', file);
  return key;
}

function publish(file: string, publicKeyPem: string): void {
  if (!existsSync(file)) createDurably(file, publicKeyPem, 0o644);
  else if (readFileSync(file, 'utf8') !== publicKeyPem) throw new WitnessRefused('publicKeyDiffers', file);
}
