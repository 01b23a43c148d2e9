/** Keys that say nothing, at the same paths: variables that are compared across attempts must not differ by their keys. */
export function blankKeys(keys: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(keys).map((path) => [path, '']));
}
