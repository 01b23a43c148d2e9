export type ReadBody = { ok: true; body: unknown } | { ok: false; code: 'tooLarge' | 'malformed' };

/**
 * The JSON of a request's body, read up to `maxBytes` and no further, whatever its Content-Length says. Only
 * application/json is taken: no page of another site can send that without being asked first.
 */
export async function readJson(request: Request, maxBytes: number): Promise<ReadBody> {
  const text = await readText(request, 'application/json', maxBytes);
  if (typeof text !== 'string') return text;
  try {
    return { ok: true, body: JSON.parse(text) };
  } catch {
    return { ok: false, code: 'malformed' };
  }
}

/** The fields of a form that a browser posted by itself. A field that comes twice counts once, as it came last. */
export async function readForm(request: Request, maxBytes: number): Promise<ReadBody> {
  const text = await readText(request, 'application/x-www-form-urlencoded', maxBytes);
  return typeof text === 'string' ? { ok: true, body: Object.fromEntries(new URLSearchParams(text)) } : text;
}

async function readText(
  request: Request,
  type: string,
  maxBytes: number,
): Promise<string | Extract<ReadBody, { ok: false }>> {
  const given = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (given !== type) return { ok: false, code: 'malformed' };
  const bytes = await readBytes(request, maxBytes);
  if (bytes === null) return { ok: false, code: 'tooLarge' };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, code: 'malformed' };
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
