/** Where the handler's answer leads; null where that is no address of the web. */
export function readAddress(body: unknown): string | null {
  const url: unknown = Object.getOwnPropertyDescriptor(Object(body), 'url')?.value;
  return typeof url === 'string' && /^https?:\/\//.test(url) && URL.canParse(url) ? url : null;
}
