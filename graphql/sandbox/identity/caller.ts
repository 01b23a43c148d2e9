import type Provider from 'oidc-provider';
import { findPerson, type UpstreamPermission } from '../people.ts';

/** Whoever calls the API, known by the access token. */
export interface Caller {
  subject: string;
  name: string;
  permissions: readonly UpstreamPermission[];
}

export type CallerResult =
  | { ok: true; caller: Caller }
  | { ok: false; code: 'KT-CT-1111' | 'KT-CT-1112' | 'KT-CT-1124' };

export interface CallerFinder {
  provider: Provider;
  accessTokenSeconds: number;
  /** The sandbox's clock in milliseconds. */
  now: () => number;
}

/**
 * Who an `Authorization` header speaks for: `<token>`, `JWT <token>` or `Bearer <token>`.
 * No header: KT-CT-1112. A token that is not ours or was taken back: KT-CT-1111. An old one: KT-CT-1124.
 */
export async function findCaller(
  header: string | undefined,
  { provider, accessTokenSeconds, now }: CallerFinder,
): Promise<CallerResult> {
  const value = header?.trim() ?? '';
  if (value === '') return { ok: false, code: 'KT-CT-1112' };
  const token = await provider.AccessToken.find(value.replace(/^(JWT|Bearer)\s+/i, ''), { ignoreExpiration: true });
  const person = token && findPerson(token.accountId);
  if (!token || !person) return { ok: false, code: 'KT-CT-1111' };
  const ageMs = now() - issuedAtOf(token.extra, token.iat);
  if (token.isExpired || ageMs >= accessTokenSeconds * 1000) return { ok: false, code: 'KT-CT-1124' };
  return { ok: true, caller: { subject: person.subject, name: person.name, permissions: person.permissions } };
}

function issuedAtOf(extra: unknown, iatSeconds: number): number {
  const issuedAt = typeof extra === 'object' && extra !== null && 'issuedAt' in extra ? extra.issuedAt : undefined;
  return typeof issuedAt === 'number' ? issuedAt : iatSeconds * 1000;
}
