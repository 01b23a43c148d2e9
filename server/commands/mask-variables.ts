import type { Field, Slice } from '#graphql/kinds.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#server/audit/canonical-json.ts';

const hidden = '＊＊＊';

/**
 * The variables with every secret and every personal value replaced, for everybody's eyes; `sensitive` says whether
 * there was any.
 * @param hides `secret` leaves personal data as it is: for the eyes of whoever is typing it
 */
export function maskVariables(
  slice: Slice,
  variables: JsonObject,
  hides: 'secret' | 'all' = 'all',
): { masked: JsonObject; sensitive: boolean } {
  const found: Found = { sensitive: false, hides };
  const masked = inObject(slice.fields, variables, slice, found);
  return { masked, sensitive: found.sensitive };
}

interface Found {
  sensitive: boolean;
  hides: 'secret' | 'all';
}

function inObject(fields: readonly Field[], object: JsonObject, slice: Slice, found: Found): JsonObject {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => {
      const field = byName.get(name);
      return [name, field && value !== undefined ? inField(field, value, slice, found) : value];
    }),
  );
}

function inField(field: Field, value: JsonValue, slice: Slice, found: Found): JsonValue {
  if (value === null) return null;
  if (field.sensitive || (field.personal && found.hides === 'all')) {
    found.sensitive = true;
    return hidden;
  }
  const { item } = field;
  if (item && Array.isArray(value)) return value.map((inner) => inField(item, inner, slice, found));
  const type = slice.types[field.object ?? ''];
  return type && isJsonObject(value) ? inObject(type.fields, value, slice, found) : value;
}
