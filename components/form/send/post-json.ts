export type Posted =
  | { kind: 'answer'; body: unknown }
  /** The session is gone. */
  | { kind: 'signedOut' }
  /** The server said no in its own codes. */
  | { kind: 'refused'; code: string; reference: string; body: unknown }
  /** Nothing came back. */
  | { kind: 'lost' };

/** Posts to one of our own handlers. Never throws; an aborted call is `lost`. */
export async function postJson(url: string, body: unknown, signal?: AbortSignal): Promise<Posted> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      redirect: 'error',
      ...(signal ? { signal } : {}),
    });
    if (response.status === 401) return { kind: 'signedOut' };
    const answer: unknown = await response.json();
    if (response.ok) return { kind: 'answer', body: answer };
    return { kind: 'refused', code: textIn(answer, 'code'), reference: textIn(answer, 'reference'), body: answer };
  } catch {
    // A closed connection, a proxy's HTML page, a page that was left: the caller says what that means to the person.
    return { kind: 'lost' };
  }
}

function textIn(body: unknown, name: string): string {
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Object.getOwnPropertyDescriptor(body, name)?.value;
  return typeof value === 'string' ? value : '';
}
