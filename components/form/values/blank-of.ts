import type { Field, FormValue } from '#graphql/kinds.ts';

/** What a new row of a list starts with. */
export function blankOf(field: Field): FormValue {
  if (field.kind === 'list') return [];
  return field.kind === 'object' || field.kind === 'oneOf' ? {} : '';
}
