import 'server-only';
import { formatJst } from '#components/ui/jst.ts';
import { showHidden } from '#components/ui/show-hidden.ts';
import { formatYen } from '#components/ui/yen.ts';
import type { Field, Slice } from '#graphql/kinds.ts';
import type { Locale } from '#messages/define-words.ts';
import type { UiWords } from '#messages/index.ts';
import { labelValue, type OperationWords } from '#messages/operations/index.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#server/audit/canonical-json.ts';

/** One leaf of what was sent, in words; `trail` names the groups it stands in. */
export interface DescribedValue {
  path: string;
  trail: string[];
  label: string;
  value: string;
  /** Identifiers and codes are set in mono. */
  mono: boolean;
}

interface Describing {
  slice: Slice;
  fields: OperationWords['fields'];
  words: UiWords['command'];
  locale: Locale;
}

const monoKinds = new Set(['identifier', 'uuid', 'email', 'uri', 'jsonText', 'jsonValue', 'unknownScalar']);

/** The variables of a command, leaf by leaf in the form's order. What the schema of today does not know keeps its own name. */
export function describeValues(variables: JsonObject, describing: Describing): DescribedValue[] {
  return inObject(describing.slice.fields, variables, { path: '', plain: '', trail: [] }, describing);
}

interface Place {
  /** With list positions. */
  path: string;
  /** Without: the key of the words. */
  plain: string;
  trail: string[];
}

function inObject(fields: Field[], object: JsonObject, place: Place, describing: Describing): DescribedValue[] {
  const known = new Set(fields.map((field) => field.name));
  const named = fields.flatMap((field) => {
    const value = object[field.name];
    return value === undefined ? [] : inField(field, value, step(place, field.name), describing);
  });
  const rest = Object.entries(object).flatMap(([name, value]) =>
    value === undefined || known.has(name) ? [] : [leaf(null, value, step(place, name), describing)],
  );
  return [...named, ...rest];
}

function inField(field: Field, value: JsonValue, place: Place, describing: Describing): DescribedValue[] {
  const item = field.item;
  if (Array.isArray(value) && item !== undefined && value.length > 0) {
    return value.flatMap((inner, index) => {
      const here = {
        ...place,
        path: `${place.path}.${index}`,
        trail: [...place.trail, `${labelOf(place, describing)} ${index + 1}`],
      };
      return item.object === undefined
        ? [leaf(item, inner, { ...here, trail: place.trail }, describing)]
        : inField(item, inner, here, describing);
    });
  }
  const type = describing.slice.types[field.object ?? ''];
  if (type === undefined || !isJsonObject(value)) return [leaf(field, value, place, describing)];
  // The one argument that every mutation wraps its fields in says nothing to a reader.
  const trail =
    field.name === 'input' || field.item !== undefined ? place.trail : [...place.trail, labelOf(place, describing)];
  return inObject(type.fields, value, { ...place, trail }, describing);
}

function leaf(field: Field | null, value: JsonValue, place: Place, describing: Describing): DescribedValue {
  const { path, trail } = place;
  return {
    path,
    trail,
    label: labelOf(place, describing),
    value: showHidden(inWords(field, value, describing)),
    mono: field === null || monoKinds.has(field.kind),
  };
}

function inWords(field: Field | null, value: JsonValue, { words, locale }: Describing): string {
  if (value === null) return words.empty;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'object') return JSON.stringify(value);
  if (field?.kind === 'money') return formatYen(value);
  if (field?.kind === 'choice') return labelValue(field.enum ?? '', String(value), locale);
  if (field?.kind === 'dateTime' && !Number.isNaN(Date.parse(String(value)))) return formatJst(String(value), 'second');
  return String(value);
}

function labelOf(place: Place, { fields }: Describing): string {
  return fields[place.plain]?.label ?? place.plain.split('.').at(-1) ?? place.plain;
}

function step(place: Place, name: string): Place {
  const join = (path: string) => (path === '' ? name : `${path}.${name}`);
  return { path: join(place.path), plain: join(place.plain), trail: place.trail };
}
