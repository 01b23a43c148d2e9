const longest = 500;
const identifier = /^[\w.:,@-]{1,100}$/;
const nowhereToReturnTo = /^\/(api|sign-in|not-staff|_next)(\/|$)/;

/**
 * Where a sign-in leads back to: a path of this console and the identifiers in its query, nothing else. Values that
 * are no identifiers (free text, addresses) are left out, so that none is carried through a URL.
 * @param text as somebody wrote it, or a request's own path
 * @returns null for other origins, handlers and the sign-in itself
 */
export function toNextPath(text: string | null | undefined): string | null {
  if (!text?.startsWith('/') || text.length > longest) return null;
  const here = 'http://console.invalid';
  const url = URL.parse(text, here);
  if (url === null || url.origin !== here || url.pathname.startsWith('//')) return null;
  if (nowhereToReturnTo.test(url.pathname)) return null;
  const query = new URLSearchParams([...url.searchParams].filter(([, value]) => identifier.test(value)));
  return query.size === 0 ? url.pathname : `${url.pathname}?${query}`;
}
