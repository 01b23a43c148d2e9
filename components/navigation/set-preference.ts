const year = 365 * 24 * 60 * 60;

/** Keeps a choice of how the console looks (never anything secret) in a cookie, for a year. Browser only. */
export function setPreference(name: 'theme' | 'locale' | 'rail', value: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http, where the sandbox may run
  document.cookie = `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
}
