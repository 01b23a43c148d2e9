/** Which upstream a database's records are about (safety.md 10). */
export interface EnvironmentStamp {
  environment: 'sandbox' | 'live';
  /** The API site's address. */
  endpoint: string;
  issuer: string;
}

/** The stamp that these settings want. */
export function toStamp(env: {
  UPSTREAM: 'sandbox' | 'live';
  KRAKEN_API_URL: string;
  OIDC_ISSUER: string;
}): EnvironmentStamp {
  return { environment: env.UPSTREAM, endpoint: env.KRAKEN_API_URL, issuer: env.OIDC_ISSUER };
}

/** Where two stamps differ: the names of the fields, in a fixed order. */
export function findStampDifferences(found: EnvironmentStamp, wanted: EnvironmentStamp): (keyof EnvironmentStamp)[] {
  const names = ['environment', 'endpoint', 'issuer'] as const;
  return names.filter((name) => found[name] !== wanted[name]);
}
