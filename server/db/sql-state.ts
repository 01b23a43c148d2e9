/** PostgreSQL's five-character code of an error, however deep Drizzle wrapped it; null where it is another error. */
export function sqlStateOf(error: unknown): string | null {
  return fieldOf(error, 'code');
}

/** The name of the constraint that a row violated; null where it is another error. */
export function constraintOf(error: unknown): string | null {
  return fieldOf(error, 'constraint');
}

function fieldOf(error: unknown, name: string): string | null {
  for (let here: unknown = error; here instanceof Error; here = here.cause) {
    const value: unknown = Object.getOwnPropertyDescriptor(here, name)?.value;
    if (typeof value === 'string') return value;
  }
  return null;
}
