import type { Field, FormValue, FormValues, Slice } from '#graphql/kinds.ts';

/** What a new row of a list starts with. */
export function blankOf(field: Field): FormValue {
  if (field.kind === 'list') return [];
  return field.kind === 'object' || field.kind === 'oneOf' ? {} : '';
}

/**
 * What a new form starts with: nothing, but a list that must be there has its first row, and the one object that an
 * operation takes is there, even where it might be left out: whoever opens the form wants to fill it in.
 */
export function blankValues(slice: Slice): FormValues {
  const [only] = slice.fields;
  if (slice.fields.length === 1 && only?.kind === 'object' && !only.required) return { [only.name]: {} };
  const lists = slice.fields.filter((field) => field.required && field.item !== undefined);
  return Object.fromEntries(lists.map((field) => [field.name, field.item ? [blankOf(field.item)] : []]));
}

/** A row in which nobody has filled in anything. */
export function isBlank(value: FormValue | undefined): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
