import type { Field, FieldKind, FormValue, FormValues, Slice } from './kinds.ts';

/** Optional groups deeper than this are left as they are: input types may contain themselves. */
const optionalDepth = 4;

/** What a person might type into every field of a form: optional ones too, as far down as a person would go. */
export function sampleValues(slice: Slice): FormValues {
  return sampleGroup(slice.fields, slice, 0);
}

function sampleGroup(fields: readonly Field[], slice: Slice, depth: number): FormValues {
  const wanted = fields.filter((field) => !field.consoleMade && (field.required || depth < optionalDepth));
  return Object.fromEntries(wanted.map((field) => [field.name, sampleValue(field, slice, depth)]));
}

function sampleValue(field: Field, slice: Slice, depth: number): FormValue {
  if (field.kind === 'boolean') return true;
  if (field.kind === 'list') return field.item ? [sampleValue(field.item, slice, depth)] : [];
  if (field.kind === 'object') return sampleGroup(slice.types[field.object ?? '']?.fields ?? [], slice, depth + 1);
  if (field.kind === 'oneOf') {
    const [first] = slice.types[field.object ?? '']?.fields ?? [];
    return first ? { [first.name]: sampleValue(first, slice, depth + 1) } : {};
  }
  if (field.kind === 'choice') return slice.enums[field.enum ?? '']?.[0]?.name ?? '';
  if (field.lookUp === 'account') return 'ａ－ACC000FF';
  return texts[field.kind];
}

const texts: Record<Exclude<FieldKind, 'boolean' | 'list' | 'object' | 'oneOf' | 'choice'>, string> = {
  text: '佐藤 花子 🏠',
  longText: 'お客様から\n電話がありました',
  identifier: 'X-1001',
  integer: '１２',
  bigInteger: '9007199254740993',
  decimal: '1,234.50',
  money: '¥１２，３４５',
  date: '2026/11/23',
  dateTime: '2026-11-23T10:00',
  midnightDateTime: '2026-11-23',
  time: '9:05',
  uuid: '00000000-0000-4000-8000-000000000001',
  email: 'hanako@mail.example',
  uri: 'https://mail.example/1',
  jsonText: '{"a": 1}',
  jsonValue: '{"a": [1, null]}',
  unknownScalar: 'x',
};
