import type { PayloadRefusals } from '../catalogue/shape.ts';
import type { Selection } from './selection.ts';
import type { Reviewed } from './source.ts';

/** The ways in which this payload can say no, from what its document selects. */
export function refusalsOf(selection: Selection, reviewed: Reviewed['refusals']): PayloadRefusals {
  const members = selection.fragments.map(({ type }) => type).filter((type) => reviewed.errorMembers.includes(type));
  const others = selection.possible?.filter((type) => !members.includes(type)) ?? [];
  const flags = findFlags(selection, '', reviewed.flags);
  const proofs = findPaths(selection, '', Object.keys(reviewed.proofs)).map(
    ({ path, coordinate }): [string, string[]] => [path, reviewed.proofs[coordinate] ?? []],
  );
  const partial = findPaths(selection, '', reviewed.partial).map(({ path }) => path);
  const errors = selection.fields.some((field) => field.name === 'errors' && field.list);
  return {
    ...(members.length > 0 ? { members } : {}),
    ...(others.length > 0 ? { others } : {}),
    ...(errors ? { errorsField: 'errors' } : {}),
    ...(flags.length > 0 ? { flags } : {}),
    ...(proofs.length > 0 ? { proofs: Object.fromEntries(proofs) } : {}),
    ...(partial.length > 0 ? { partial } : {}),
  };
}

/** Dotted response paths; a flag inside a list says something of one item, not of the operation. */
function findFlags(selection: Selection, path: string, flags: string[]): string[] {
  const fields = [...selection.fields, ...selection.fragments.flatMap((fragment) => fragment.selection.fields)];
  return fields.flatMap((field) => {
    const here = `${path}${field.alias ?? field.name}`;
    if (field.selection) return field.list ? [] : findFlags(field.selection, `${here}.`, flags);
    return flags.includes(field.coordinate) ? [here] : [];
  });
}

/** Dotted response paths of these coordinates, through lists as well. */
function findPaths(selection: Selection, path: string, wanted: string[]): { path: string; coordinate: string }[] {
  const fields = [...selection.fields, ...selection.fragments.flatMap((fragment) => fragment.selection.fields)];
  return fields.flatMap((field) => {
    const here = `${path}${field.alias ?? field.name}`;
    const below = field.selection ? findPaths(field.selection, `${here}.`, wanted) : [];
    return wanted.includes(field.coordinate) ? [{ path: here, coordinate: field.coordinate }, ...below] : below;
  });
}
