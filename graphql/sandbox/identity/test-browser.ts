import { createHash, randomBytes } from 'node:crypto';

/** As much of a browser as signing in needs: cookies and redirects that stop at the console's door. */
export class TestBrowser {
  readonly #cookies = new Map<string, string>();

  /** Follows redirects within the provider; the response is the first page, or the redirect that leads elsewhere. */
  async open(
    url: string,
    init: Pick<RequestInit, 'method' | 'body'> = {},
  ): Promise<{ url: string; response: Response }> {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie: this.#cookieHeader() },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const location = response.headers.get('location');
    if (location === null) return { url, response };
    const next = new URL(location, url);
    return next.origin === new URL(url).origin ? this.open(next.href) : { url: next.href, response };
  }

  /** Presses the button of a person on the provider's page. */
  async press(pageUrl: string, subject: string): Promise<{ url: string; response: Response }> {
    return this.open(pageUrl, { method: 'POST', body: new URLSearchParams({ subject }) });
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    if (/expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value.join('='));
  }

  #cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

export const consoleOrigin = 'http://localhost:4299';
export const redirectUri = `${consoleOrigin}/api/auth/callback/kraken`;

/** An authorization request as the console makes it, with the verifier that proves it later. */
export function authorizationRequest(
  issuer: string,
  extra: Record<string, string> = {},
): { url: string; verifier: string } {
  const verifier = randomBytes(32).toString('base64url');
  const parameters = {
    client_id: 'quarterdeck-sandbox',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile email offline_access',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...extra,
  };
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== ''));
  return { url: `${issuer}/auth?${query}`, verifier };
}

export interface TokenReply {
  access_token?: string;
  refresh_token?: string;
  id_token?: string;
  expires_in?: number;
  error?: string;
}

export async function askForTokens(issuer: string, parameters: Record<string, string>): Promise<TokenReply> {
  const body = new URLSearchParams({ client_id: 'quarterdeck-sandbox', ...parameters });
  const reply: TokenReply = await (await fetch(`${issuer}/token`, { method: 'POST', body })).json();
  return reply;
}

/** From the authorization request to tokens, with one press on the page. */
export async function signIn(
  issuer: string,
  subject: string,
  browser = new TestBrowser(),
): Promise<Required<Omit<TokenReply, 'error'>>> {
  const { url, verifier } = authorizationRequest(issuer);
  const page = await browser.open(url);
  const back = page.url.startsWith(issuer) ? await browser.press(page.url, subject) : page;
  const code = new URL(back.url).searchParams.get('code') ?? '';
  const reply = await askForTokens(issuer, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
  const { access_token, refresh_token, id_token, expires_in } = reply;
  if (!access_token || !refresh_token || !id_token || !expires_in)
    throw new Error(`No tokens: ${JSON.stringify(reply)}`);
  return { access_token, refresh_token, id_token, expires_in };
}
