/** Plain ASCII, one address, no display name, no quoting: what every relay takes and nobody can hide a second one in. */
const form =
  /^[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_+-])?@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63})$/;

/** @returns the address with its domain in small letters, or null for anything else than one plain address */
export function toMailAddress(text: string): { address: string; domain: string } | null {
  const trimmed = text.trim();
  const domain = form.exec(trimmed)?.[1]?.toLowerCase();
  if (domain === undefined || trimmed.length > 254 || trimmed.includes('..')) return null;
  return { address: `${trimmed.slice(0, trimmed.lastIndexOf('@'))}@${domain}`, domain };
}
