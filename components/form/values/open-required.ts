import type { Field, FormValue, FormValues, Slice } from '#graphql/kinds.ts';

/**
 * The values with every group there that must be: so that a form left blank is told of each field that is missing, and
 * not of a group that nobody sees. Ends because the SDL lets no type require itself.
 */
export function openRequired(slice: Slice, values: FormValues): FormValues {
  return openIn(slice.fields, values, slice);
}

function openIn(fields: Field[], values: FormValues, slice: Slice): FormValues {
  const opened: FormValues = { ...values };
  for (const field of fields) {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    const next = openValue(field, value, slice);
    if (next !== undefined) opened[field.name] = next;
  }
  return opened;
}

function openValue(field: Field, value: FormValue | undefined, slice: Slice): FormValue | undefined {
  if (Array.isArray(value)) {
    const { item } = field;
    return item ? value.map((inner) => openValue(item, inner, slice) ?? inner) : value;
  }
  const isGroup =
    field.kind === 'object' && (value === undefined ? field.required : typeof value === 'object' && value !== null);
  if (!isGroup) return value;
  const group = typeof value === 'object' && value !== null ? value : {};
  return openIn(slice.types[field.object ?? '']?.fields ?? [], group, slice);
}
