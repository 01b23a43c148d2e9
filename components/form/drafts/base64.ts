/** As many bytes as go into one call: each is an argument, and of those there may not be too many. */
const atOnce = 0x8000;

/** Bytes as base64, in the browser and in Node alike. */
export function toBase64(bytes: Uint8Array): string {
  const parts = Array.from({ length: Math.ceil(bytes.length / atOnce) }, (_, part) =>
    String.fromCharCode(...bytes.subarray(part * atOnce, (part + 1) * atOnce)),
  );
  return btoa(parts.join(''));
}

/** Throws on text that is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
