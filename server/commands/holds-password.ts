import type { Field, Slice } from '#graphql/kinds.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#server/audit/canonical-json.ts';

/** Whether somebody's password stands in these variables: it is never kept, so it never waits (safety.md 8). */
export function holdsPassword(slice: Slice, variables: JsonObject): boolean {
  return inObject(slice.fields, variables, slice);
}

function inObject(fields: readonly Field[], object: JsonObject, slice: Slice): boolean {
  return fields.some((field) => {
    const value = object[field.name];
    return value !== undefined && inField(field, value, slice);
  });
}

function inField(field: Field, value: JsonValue, slice: Slice): boolean {
  if (value === null) return false;
  if (field.sensitive) return /password/i.test(field.name);
  const { item } = field;
  if (item && Array.isArray(value)) return value.some((inner) => inField(item, inner, slice));
  const type = slice.types[field.object ?? ''];
  return type !== undefined && isJsonObject(value) && inObject(type.fields, value, slice);
}
