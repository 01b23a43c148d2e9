import type { Field, Slice } from '#graphql/kinds.ts';

/** The input of an operation as JSON Schema, for the forms that are made from such; a type inside itself ends there. */
export function toJsonSchema(slice: Slice): object {
  return group(slice.fields, slice, []);
}

function group(fields: readonly Field[], slice: Slice, inside: readonly string[]): object {
  const known = fields.filter((field) => !field.consoleMade && !inside.includes((field.item ?? field).object ?? ''));
  return {
    type: 'object',
    properties: Object.fromEntries(
      known.map((field) => [field.name, { title: field.name, ...one(field, slice, inside) }]),
    ),
    required: known.filter((field) => field.required).map((field) => field.name),
  };
}

function one(field: Field, slice: Slice, inside: readonly string[]): object {
  if (field.item) return { type: 'array', items: one(field.item, slice, inside) };
  if (field.object !== undefined) {
    const fields = slice.types[field.object]?.fields ?? [];
    const within = [...inside, field.object];
    if (field.kind !== 'oneOf') return group(fields, slice, within);
    return {
      oneOf: fields.map((member) => ({ title: member.name, ...group([{ ...member, required: true }], slice, within) })),
    };
  }
  if (field.kind === 'boolean') return { type: 'boolean' };
  if (field.kind === 'choice')
    return { type: 'string', enum: (slice.enums[field.enum ?? ''] ?? []).map(({ name }) => name) };
  if (field.kind === 'integer' || field.kind === 'money') return { type: 'integer' };
  const formats: Partial<Record<Field['kind'], string>> = {
    date: 'date',
    dateTime: 'date-time',
    email: 'email',
    uri: 'uri',
  };
  const format = formats[field.kind];
  return { type: 'string', ...(format ? { format } : {}) };
}
