export type JsonBody = { ok: true; body: unknown } | { ok: false; code: 'tooLarge' | 'notJson' };

/**
 * The JSON of a request's body, read up to `maxBytes` and no further, whatever its Content-Length says. Only
 * application/json is taken: no form of another site can send that without being asked first.
 */
export async function readJson(request: Request, maxBytes: number): Promise<JsonBody> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return { ok: false, code: 'notJson' };
  const bytes = await readBytes(request, maxBytes);
  if (bytes === null) return { ok: false, code: 'tooLarge' };
  try {
    return { ok: true, body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, code: 'notJson' };
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
