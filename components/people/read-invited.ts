/** The invitation in the handler's answer; null where it is none. */
export function readInvited(body: unknown): { name: string; link: string } | null {
  const value = fieldOf(body, 'value');
  const name = fieldOf(value, 'name');
  const link = fieldOf(value, 'link');
  return typeof name === 'string' && typeof link === 'string' ? { name, link } : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return Object.getOwnPropertyDescriptor(Object(value), name)?.value;
}
