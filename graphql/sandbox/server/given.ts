/** What a caller gave in the arguments, by field name in lower case; the echo repeats it where a name fits. */
export type Given = ReadonlyMap<string, unknown>;

/** Flattens arguments: every value at every depth under its own name. The first of two equal names stays. */
export function toGiven(args: Readonly<Record<string, unknown>>): Given {
  const given = new Map<string, unknown>();
  collect(args, given);
  return given;
}

function collect(value: unknown, given: Map<string, unknown>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, given);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const key = name.toLowerCase();
    if (!given.has(key) && inner !== null && inner !== undefined) given.set(key, inner);
  }
  for (const inner of Object.values(value)) collect(inner, given);
}

/** Names so common that they only mean the thing itself close to the root of the answer. */
const commonNames = new Set(['id', 'number', 'code', 'name', 'status', 'type', 'identifier', 'key', 'value']);
const nearRoot = 2;

/** `account` and `number` make `accountNumber`; `ledgers` and `number` make `ledgerNumber`. */
export function joinedName({ name, parentName }: { name: string; parentName: string }): string {
  return `${parentName.replace(/s$/, '')}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/**
 * The given value that belongs to a field of the answer, or undefined: the same name, or for a field of an object the
 * object's name in front (`account { number }` is `accountNumber`, `repayment { id }` is `repaymentId`).
 */
export function findGiven(given: Given, field: { name: string; parentName: string; depth: number }): unknown {
  const joined = given.get(joinedName(field).toLowerCase());
  if (joined !== undefined) return joined;
  if (commonNames.has(field.name) && field.depth > nearRoot) return undefined;
  return given.get(field.name.toLowerCase());
}
