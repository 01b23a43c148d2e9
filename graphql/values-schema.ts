import * as z from 'zod/mini';
import type { ErrorParams, FieldErrorCode } from './field-error.ts';
import type { Field, FormValue, FormValues, Slice } from './kinds.ts';
import { leafChecks, mayBeEmpty } from './leaf/leaf-checks.ts';

// Compiling with `new Function` is refused by the content security policy, and the attempt alone is reported.
z.config({ jitless: true });

export type ValuesSchema = z.ZodMiniType<FormValues, unknown>;
type ValueSchema = z.ZodMiniType<FormValue, unknown>;

interface Build {
  slice: Slice;
  objects: Map<string, ValuesSchema>;
  choices: Map<string, ReadonlySet<string>>;
}

type Complain = (code: FieldErrorCode, params?: ErrorParams) => never;

/** One slice as a zod schema. Nested types are built when a value first reaches them, each once. */
export function schemaFor(slice: Slice): ValuesSchema {
  const build: Build = { slice, objects: new Map(), choices: new Map() };
  return objectOf(slice.fields, build);
}

function objectOf(fields: Field[], build: Build): ValuesSchema {
  return z.strictObject<Record<string, ValueSchema | z.ZodMiniOptional<ValueSchema>>>(
    Object.fromEntries(fields.map((field) => [field.name, fieldOf(field, build)])),
  );
}

function fieldOf(field: Field, build: Build): ValueSchema | z.ZodMiniOptional<ValueSchema> {
  const schema = schemaOf(field, build);
  return field.required && !field.consoleMade ? schema : z.optional(schema);
}

function schemaOf(field: Field, build: Build): ValueSchema {
  if (field.consoleMade) return step(field, (_value, complain) => complain('consoleMade'));
  if (field.kind === 'boolean') {
    return step(field, (value, complain) => (typeof value === 'boolean' ? value : complain('notABoolean')));
  }
  if (field.kind === 'list') return listOf(field, build);
  if (field.kind === 'object' || field.kind === 'oneOf') return nestedOf(field, build);
  return leafOf(field, build);
}

function leafOf(field: Field, build: Build): ValueSchema {
  if (field.kind === 'boolean' || field.kind === 'list' || field.kind === 'object' || field.kind === 'oneOf') {
    throw new Error(`${field.name} is not a leaf`);
  }
  const check = leafChecks[field.kind];
  return step<string | null>(field, (value, complain) => {
    if (typeof value !== 'string') return complain('notText');
    // A password may begin with a blank; everything else is trimmed.
    const text = field.sensitive ? value : value.trim();
    if (text.trim() === '') {
      if (field.required) return complain('required');
      return mayBeEmpty(field) && !field.nonEmpty ? text : complain('empty');
    }
    if (field.kind === 'jsonValue' && text === 'null') return field.nullable ? null : complain('required');
    const checked = check(text, field, choicesOf(field, build));
    return checked.ok ? checked.text : complain(checked.code, checked.params);
  });
}

function choicesOf(field: Field, build: Build): ReadonlySet<string> {
  const name = field.enum ?? '';
  const kept = build.choices.get(name);
  if (kept) return kept;
  const made = new Set((build.slice.enums[name] ?? []).map((value) => value.name));
  build.choices.set(name, made);
  return made;
}

function listOf(field: Field, build: Build): ValueSchema {
  const { item } = field;
  if (!item) throw new Error(`${field.name} is a list without an item`);
  const first = step<unknown>(field, (value, complain) => {
    if (!Array.isArray(value)) return complain('notAList');
    return field.nonEmpty && value.length === 0 ? complain('empty') : value;
  });
  const items = z.lazy(() => z.array(schemaOf(item, build)));
  return z.pipe(first, z.nullable(items));
}

function nestedOf(field: Field, build: Build): ValueSchema {
  const key = field.object ?? '';
  const first = step<unknown>(field, (value, complain) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return complain('notAnObject');
    const given = Object.values(value).filter((inner) => inner !== undefined && inner !== null);
    const isOne = given.length === 1 && Object.values(value).every((inner) => inner !== null);
    return field.kind === 'oneOf' && !isOne ? complain('exactlyOne') : value;
  });
  return z.pipe(first, z.nullable(z.lazy(() => typeOf(key, build))));
}

function typeOf(key: string, build: Build): ValuesSchema {
  const kept = build.objects.get(key);
  if (kept) return kept;
  const type = build.slice.types[key];
  if (!type) throw new Error(`No type ${key} in the slice of ${build.slice.operation}`);
  const made = objectOf(type.fields, build);
  build.objects.set(key, made);
  return made;
}

/** Presence and null are the same question for every kind; `look` sees a value only. */
function step<T>(field: Field, look: (value: unknown, complain: Complain) => T) {
  return z.transform((value, context): T | null => {
    const complain: Complain = (code, params) => {
      context.issues.push({ code: 'custom', input: value, params: { code, params } });
      return z.NEVER;
    };
    if (value === undefined) return complain('required');
    if (value !== null) return look(value, complain);
    return field.nullable ? null : complain(field.required ? 'required' : 'nullNotAllowed');
  });
}
