import type { FormValue, FormValues, Path } from '#graphql/kinds.ts';

/** The value at a path; undefined where it, or anything on the way, is absent. */
export function getAt(root: FormValues, path: Path): FormValue | undefined {
  let here: FormValue | undefined = root;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    if (Array.isArray(here)) here = typeof step === 'number' ? here[step] : undefined;
    else here = typeof step === 'string' && Object.hasOwn(here, step) ? here[step] : undefined;
  }
  return here;
}

/**
 * The same values with one changed; what is not on the way is shared. `undefined` takes a key away: absent is a missing
 * key. An item of a list is set, never taken away: lists are replaced whole.
 */
export function setAt(root: FormValues, path: Path, value: FormValue | undefined): FormValues {
  const [step, ...rest] = path;
  if (typeof step !== 'string') return root;
  const inner = rest.length === 0 ? value : setInside(Object.hasOwn(root, step) ? root[step] : undefined, rest, value);
  const { [step]: _taken, ...others } = root;
  // Keeping the old order keeps the JSON of a draft stable; a new key goes last.
  return inner === undefined ? others : { ...root, [step]: inner };
}

function setInside(here: FormValue | undefined, path: Path, value: FormValue | undefined): FormValue | undefined {
  const [step, ...rest] = path;
  if (typeof step === 'number') {
    const list = Array.isArray(here) ? here : [];
    const item = rest.length === 0 ? value : setInside(list[step], rest, value);
    return list.map((old, index) => (index === step ? (item ?? null) : old));
  }
  return setAt(isGroup(here) ? here : {}, path, value);
}

function isGroup(value: FormValue | undefined): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
