const mostBytes = 2_000;

export interface SignInBody {
  next?: string;
  invitation?: string;
}

/**
 * The two fields of the sign-in form. Empty ones are left out; what else was sent is not looked at.
 * @returns null for what is no such form, or longer than it can be
 */
export async function toSignInBody(request: Request): Promise<SignInBody | null> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return null;
  const text = await readText(request);
  if (text === null) return null;
  const form = new URLSearchParams(text);
  const next = form.get('next');
  const invitation = form.get('invitation');
  return { ...(next && { next }), ...(invitation && { invitation }) };
}

async function readText(request: Request): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
