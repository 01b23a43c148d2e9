/** The value at a dotted path through plain objects; undefined where the path ends early. Lists are not entered. */
export function readPath(source: unknown, path: string): unknown {
  let here = source;
  for (const name of path.split('.')) {
    if (typeof here !== 'object' || here === null || Array.isArray(here)) return undefined;
    here = Object.getOwnPropertyDescriptor(here, name)?.value;
  }
  return here;
}
