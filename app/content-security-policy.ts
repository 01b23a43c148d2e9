/**
 * The policy of one page (measure S4): scripts by nonce alone, styles from our files or by nonce, nothing unsafe.
 * @param nonce fresh for each request, base64
 * @param development the development server evaluates code and injects styles as it reloads; never true in a build
 * @param signInOrigin where the sign-in form's redirect may lead (browsers hold redirects of a form to form-action)
 */
export function contentSecurityPolicy(nonce: string, development: boolean, signInOrigin: string | null = null): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'", ...(signInOrigin === null ? [] : [signInOrigin])],
    'frame-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'worker-src': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
