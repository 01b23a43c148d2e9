import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** The provider's own keys; kept with its snapshot, so that tokens and sessions outlive a restart. */
export interface IdentityKeys {
  signing: JWK;
  cookies: string[];
}

export async function createIdentityKeys(): Promise<IdentityKeys> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
  return { signing, cookies: [randomBytes(32).toString('base64url')] };
}
