import type { SelectedField, Selection } from './selection.ts';

type Fragment = { type: string; selection: Selection };

/**
 * Members of a union may carry one field name with two types, which GraphQL refuses in one selection.
 * The first to use a name keeps it; a later one of another type is aliased `memberField`.
 */
export function resolveClashes(shared: SelectedField[], fragments: Fragment[]): Fragment[] {
  const taken = new Map(shared.map((field) => [field.name, field.type]));
  return fragments.map(({ type, selection }) => ({
    type,
    selection: { ...selection, fields: selection.fields.map((field) => aliased(field, type, taken)) },
  }));
}

function aliased(field: SelectedField, member: string, taken: Map<string, string>): SelectedField {
  const holder = taken.get(field.name);
  if (holder === undefined) taken.set(field.name, field.type);
  if (holder === undefined || holder === field.type) return field;
  const prefix = member.charAt(0).toLowerCase() + member.slice(1);
  return { ...field, alias: `${prefix}${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}` };
}
