import type { Field, FormValue, FormValues, Slice } from '#graphql/kinds.ts';

/** The same values without anything sensitive: what may be kept in a draft (safety.md 8). */
export function dropSensitive(slice: Slice, values: FormValues): FormValues {
  return inGroup(slice.fields, values, slice);
}

function inGroup(fields: Field[], values: FormValues, slice: Slice): FormValues {
  const kept: FormValues = {};
  for (const field of fields) {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    if (value === undefined || field.sensitive || field.item?.sensitive) continue;
    kept[field.name] = inValue(field, value, slice);
  }
  return kept;
}

function inValue(field: Field, value: FormValue, slice: Slice): FormValue {
  if (Array.isArray(value)) {
    const { item } = field;
    return item ? value.map((inner) => inValue(item, inner, slice)) : [];
  }
  if (typeof value !== 'object' || value === null) return value;
  return inGroup(slice.types[field.object ?? '']?.fields ?? [], value, slice);
}
