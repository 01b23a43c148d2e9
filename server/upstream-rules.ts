import type { KeyList } from './key-list.ts';
import { isLoopback } from './loopback.ts';

/** What only the sandbox may use; bin/start.mjs marks the secrets it makes for the sandbox with this beginning. */
const sandboxMark = 'sandbox';
const sandboxClientId = 'quarterdeck-sandbox';

/** Addresses that carry tokens or customers' data. */
const addresses = ['KRAKEN_API_URL', 'KRAKEN_AUTH_URL', 'OIDC_ISSUER'] as const;
const keyLists = ['GRANT_KEYS', 'SEAL_KEYS', 'PAYLOAD_KEYS'] as const;

type Addresses = Readonly<Record<(typeof addresses)[number], string>>;
type Settings = Addresses &
  Readonly<Record<(typeof keyLists)[number], KeyList>> & {
    readonly APP_ORIGIN: string;
    readonly OIDC_CLIENT_ID: string;
    readonly SESSION_SECRET: string;
    readonly FIRST_ADMINISTRATOR?: { readonly issuer: string } | undefined;
  };

/** safety.md 10: live refuses the sandbox's issuer, people, secrets and a loopback upstream, and anything but https. */
export function findLiveRefusals(env: Settings): string[] {
  const refusals: string[] = [];
  for (const name of [...addresses, 'APP_ORIGIN'] as const) {
    const url = new URL(env[name]);
    if (url.protocol !== 'https:') {
      refusals.push(`${name} は本番では https でなければなりません。 must be https when UPSTREAM=live.`);
    } else if (name !== 'APP_ORIGIN' && isLoopback(url)) {
      refusals.push(
        `${name} はこの機械自身を指しています。 points at this machine itself, which UPSTREAM=live refuses.`,
      );
    }
  }
  if (env.OIDC_CLIENT_ID === sandboxClientId) {
    refusals.push("OIDC_CLIENT_ID は sandbox のものです。 is the sandbox's, which UPSTREAM=live refuses.");
  }
  if (env.SESSION_SECRET.startsWith(sandboxMark)) {
    refusals.push("SESSION_SECRET は sandbox のものです。 is the sandbox's, which UPSTREAM=live refuses.");
  }
  for (const name of keyLists) {
    if (env[name].some(({ id }) => id.startsWith(sandboxMark))) {
      refusals.push(`${name} に sandbox の鍵があります。 holds a key of the sandbox, which UPSTREAM=live refuses.`);
    }
  }
  if (env.FIRST_ADMINISTRATOR && env.FIRST_ADMINISTRATOR.issuer !== env.OIDC_ISSUER) {
    refusals.push('FIRST_ADMINISTRATOR の発行者が OIDC_ISSUER と違います。 names another issuer than OIDC_ISSUER.');
  }
  return refusals;
}

/** The sandbox's people move pretend money; they must never reach a real endpoint. */
export function findSandboxRefusals(env: Addresses): string[] {
  return addresses
    .filter((name) => !isLoopback(new URL(env[name])))
    .map(
      (name) => `${name} はこの機械の外を指しています。 points outside this machine, which UPSTREAM=sandbox refuses.`,
    );
}
