import type { Field, FormValue, FormValues, Slice } from '#graphql/kinds.ts';

/** The same values without anything secret: what may be kept in a draft (safety.md 8), which is encrypted. */
export function dropSensitive(slice: Slice, values: FormValues): FormValues {
  return inGroup(slice.fields, values, { slice, drops: isSecret });
}

/** The same values without anything that a stored command has masked: secrets and personal data. */
export function dropMasked(slice: Slice, values: FormValues): FormValues {
  return inGroup(slice.fields, values, { slice, drops: (field) => isSecret(field) || isPersonal(field) });
}

interface Rule {
  slice: Slice;
  drops: (field: Field) => boolean;
}

function isSecret(field: Field): boolean {
  return field.sensitive === true || field.item?.sensitive === true;
}

function isPersonal(field: Field): boolean {
  return field.personal === true || field.item?.personal === true;
}

function inGroup(fields: Field[], values: FormValues, rule: Rule): FormValues {
  const kept: FormValues = {};
  for (const field of fields) {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    if (value === undefined || rule.drops(field)) continue;
    kept[field.name] = inValue(field, value, rule);
  }
  return kept;
}

function inValue(field: Field, value: FormValue, rule: Rule): FormValue {
  if (Array.isArray(value)) {
    const { item } = field;
    return item ? value.map((inner) => inValue(item, inner, rule)) : [];
  }
  if (typeof value !== 'object' || value === null) return value;
  return inGroup(rule.slice.types[field.object ?? '']?.fields ?? [], value, rule);
}
