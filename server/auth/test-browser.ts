import { beginSignIn } from './begin-sign-in.ts';
import { handleAuthRequest } from './handle-auth-request.ts';

/**
 * What a person's browser does while they sign in: cookies per origin, redirects, one press on the provider's page.
 * The console's side is called directly, the provider's over HTTP.
 */
export class TestBrowser {
  readonly #origin: string;
  readonly #cookies = new Map<string, Map<string, string>>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Headers of a request from one of the console's own pages. */
  headers(more: Record<string, string> = {}): Headers {
    return new Headers({
      origin: this.#origin,
      cookie: this.#cookieHeader(this.#origin),
      'user-agent': 'Mozilla/5.0 (test)',
      'x-forwarded-for': '203.0.113.7',
      ...more,
    });
  }

  request(path: string, init: { method?: string; body?: string; headers?: Record<string, string> } = {}): Request {
    const { method = 'GET', body, headers } = init;
    return new Request(this.#origin + path, { method, headers: this.headers(headers), ...(body && { body }) });
  }

  /** Posts JSON as a script of the console's own page does. */
  post(path: string, body: unknown, headers: Record<string, string> = {}): Request {
    return this.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  /** Takes over what an answer of the console sets. */
  keep(answer: Response): Response {
    this.#keep(this.#origin, answer);
    return answer;
  }

  /** The whole sign-in as this person of the sandbox. Returns where it ended, as path and query. */
  async signIn(subject: string, form: { next?: string; invitation?: string } = {}): Promise<string> {
    return this.finish(await this.begin(form), subject);
  }

  /** Posts the sign-in form; returns the provider's address. */
  async begin(form: { next?: string; invitation?: string } = {}): Promise<string> {
    const body = new URLSearchParams(form).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const begun = this.keep(await beginSignIn(this.request('/sign-in/start', { method: 'POST', body, headers: type })));
    return locationOf(begun);
  }

  /** At the provider: presses the name, and follows the way back. */
  async finish(providerUrl: string, subject: string): Promise<string> {
    return this.callBack(await this.press(providerUrl, subject));
  }

  /** Until the provider redirects to the console. */
  async press(providerUrl: string, subject: string): Promise<string> {
    let url = providerUrl;
    let body: string | null = null;
    for (let step = 0; step < 10; step += 1) {
      const answer: Response = await fetch(url, {
        method: body === null ? 'GET' : 'POST',
        redirect: 'manual',
        headers: {
          cookie: this.#cookieHeader(url),
          ...(body !== null && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(body !== null && { body }),
      });
      this.#keep(url, answer);
      await answer.text();
      const location = answer.headers.get('location');
      body = location === null ? new URLSearchParams({ subject }).toString() : null;
      url = location === null ? url : new URL(location, url).href;
      if (new URL(url).origin === this.#origin) return url;
    }
    throw new Error('The provider leads nowhere');
  }

  /** The provider's answer arrives at the console. */
  async callBack(url: string): Promise<string> {
    const answer = this.keep(await handleAuthRequest(new Request(url, { headers: this.headers() })));
    const there = new URL(locationOf(answer));
    return there.pathname + there.search;
  }

  cookieNames(): string[] {
    return [...(this.#cookies.get(this.#origin)?.keys() ?? [])];
  }

  #keep(url: string, answer: Response): void {
    const origin = new URL(url).origin;
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, pair.slice(pair.indexOf('=') + 1));
    }
  }

  #cookieHeader(url: string): string {
    return [...(this.#cookies.get(new URL(url).origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

function locationOf(answer: Response): string {
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`No redirect but ${answer.status}`);
  return location;
}
