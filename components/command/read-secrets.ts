export interface ShownSecret {
  name: string;
  value: string;
}

/** The secrets in an answer of `/api/secrets`; null where it holds none. */
export function readSecrets(body: unknown): ShownSecret[] | null {
  if (typeof body !== 'object' || body === null || !('secrets' in body) || !Array.isArray(body.secrets)) return null;
  const secrets = body.secrets.filter(isSecret);
  return secrets.length > 0 && secrets.length === body.secrets.length ? secrets : null;
}

function isSecret(value: unknown): value is ShownSecret {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('value' in value)) return false;
  return typeof value.name === 'string' && typeof value.value === 'string';
}
