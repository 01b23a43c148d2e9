/** A code as it stands in an address: upstream's, our own, or one never listed; null for what can be none. */
export function readCode(text: string): string | null {
  try {
    const code = decodeURIComponent(text);
    return /^[A-Za-z0-9][\w.-]{0,99}$/.test(code) ? code : null;
  } catch {
    // A stray % in the address.
    return null;
  }
}
