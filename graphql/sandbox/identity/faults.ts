import type { IdentityStorage } from './storage.ts';

/**
 * What an authentication server can get wrong when a console asks for a fresh sign-in. ignoresMaxAge: neither max_age
 * nor prompt is heeded, and who signed in an hour ago is let through. noAuthTime: the id token does not say when.
 */
export const identityFaults = ['ignoresMaxAge', 'noAuthTime'] as const;
export type IdentityFault = (typeof identityFaults)[number];

export interface IdentityFaultTable {
  /** Strikes the next sign-in. */
  arm: (fault: IdentityFault) => void;
  clear: () => void;
  /** The address to answer instead of the one that was asked for. */
  strike: (method: string, url: string) => string;
}

const hour = 3_600;

export function createIdentityFaults(storage: IdentityStorage): IdentityFaultTable {
  const armed = new Set<IdentityFault>();
  return {
    arm: (fault) => {
      armed.add(fault);
    },
    clear: () => armed.clear(),
    strike: (method, url) => {
      if (url.startsWith('/auth?') && armed.delete('ignoresMaxAge')) {
        for (const session of storage.find('Session')) session.loginTs = Number(session.loginTs) - hour;
        return withoutFreshness(url);
      }
      if (method === 'POST' && url === '/token' && armed.delete('noAuthTime')) {
        for (const code of storage.find('AuthorizationCode')) delete code.authTime;
      }
      return url;
    },
  };
}

function withoutFreshness(url: string): string {
  const [path = '', query] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.delete('max_age');
  parameters.delete('prompt');
  return `${path}?${parameters}`;
}

export function isIdentityFault(value: unknown): value is IdentityFault {
  return identityFaults.some((fault) => fault === value);
}
