import type { Catalogue, InputValue } from './catalogue/shape.ts';
import type { Field, Slice } from './kinds.ts';
import { findLookUp } from './look-up-table.ts';
import { nonEmptyScalars, scalarKinds } from './scalar-kinds.ts';
import { readTypeText } from './type-text.ts';

/** What a domain may say of a field over what the SDL says. */
export type FieldOverride = Partial<
  Pick<
    Field,
    'kind' | 'lookUp' | 'suggestions' | 'sensitive' | 'personal' | 'min' | 'max' | 'nonEmpty' | 'required' | 'nullable'
  >
>;
/**
 * Keyed by dotted path, list items without index: `input.lines.amount`. On a list the override is the list's; `[]` after
 * the name names its item: `input.tags[]`. A key that begins with a capital or `_` and one is a coordinate, `Type.field`: it counts
 * wherever that type stands, need not stand in this operation, and a path says more than it.
 */
export type FieldOverrides = Readonly<Record<string, FieldOverride>>;

/** Inputs that are never drafted or shown again, whether or not a domain says so. */
const secretName = /password|passcode|secret|token|otp$/i;

interface Cut {
  catalogue: Catalogue;
  overrides: FieldOverrides;
  used: Set<string>;
  slice: Slice;
}

/**
 * The part of the catalogue that one operation needs, with a domain's overrides merged in; plain JSON for the browser.
 * Throws where the operation does not exist or an override names a field that does not: a domain that misspells a
 * path must not go unnoticed.
 */
export function sliceFor(catalogue: Catalogue, name: string, overrides: FieldOverrides = {}): Slice {
  const operation = Object.hasOwn(catalogue.operations, name) ? catalogue.operations[name] : undefined;
  if (!operation) throw new Error(`No operation ${name} in the catalogue`);
  const slice: Slice = { operation: name, schemaVersion: catalogue.schemaVersion, fields: [], types: {}, enums: {} };
  const cut: Cut = { catalogue, overrides, used: new Set(), slice };
  slice.fields = operation.arguments.map((value) => toField(value, value.name, '', cut));
  const unused = Object.keys(overrides).filter((path) => !cut.used.has(path) && !isCoordinate.test(path));
  if (unused.length > 0) throw new Error(`${name} has no field ${unused.join(', ')}`);
  return slice;
}

/** @param owner the input type that the field stands in; empty for an argument of the mutation */
function toField(value: InputValue, path: string, owner: string, cut: Cut): Field {
  const type = readTypeText(value.type);
  const field: Field = {
    ...shapeOf(value.name, value.type, path, owner, cut),
    required: type.nonNull && value.default === undefined,
    nullable: !type.nonNull,
    ...(value.default !== undefined ? { default: value.default } : {}),
    ...(value.deprecated !== undefined ? { deprecated: value.deprecated } : {}),
    ...(value.deprecation !== undefined ? { deprecation: value.deprecation } : {}),
    ...(value.name === 'idempotencyKey' ? { consoleMade: true } : {}),
    ...(secretName.test(value.name) ? { sensitive: true } : {}),
  };
  return overridden(overridden(field, `${owner}.${value.name}`, cut), path, cut);
}

const isCoordinate = /^_?[A-Z]\w*\.\w+$/;

function shapeOf(name: string, typeText: string, path: string, owner: string, cut: Cut): Field {
  const { named, nonNull, item } = readTypeText(typeText);
  const base = { name, type: typeText, required: nonNull, nullable: !nonNull };
  if (item !== null) {
    return { ...base, kind: 'list', item: overridden(shapeOf(name, item, path, owner, cut), `${path}[]`, cut) };
  }
  const values = cut.catalogue.enums[named];
  if (values) {
    cut.slice.enums[named] = values;
    return { ...base, kind: 'choice', enum: named };
  }
  const inputType = cut.catalogue.inputTypes[named];
  if (inputType) {
    return { ...base, kind: inputType.oneOf ? 'oneOf' : 'object', object: addType(named, path, cut) };
  }
  const kind = scalarKinds[named] ?? 'unknownScalar';
  const lookUp = findLookUp(name, named, owner);
  return {
    ...base,
    // What is looked up is an identifier, whatever the SDL calls it: never empty, never wrapped.
    kind: kind === 'text' && lookUp !== null ? 'identifier' : kind,
    ...(lookUp === null ? {} : { lookUp }),
    ...(nonEmptyScalars.has(named) ? { nonEmpty: true } : {}),
  };
}

/** A type whose fields a domain overrides at this path gets a key of its own, so that other uses of it stay as they are. */
function addType(named: string, path: string, cut: Cut): string {
  const inputType = cut.catalogue.inputTypes[named];
  const isTouched = Object.keys(cut.overrides).some((key) => key.startsWith(`${path}.`));
  const key = isTouched ? `${named}@${path}` : named;
  if (!inputType || Object.hasOwn(cut.slice.types, key)) return key;
  const type: Slice['types'][string] = { fields: [], oneOf: inputType.oneOf === true };
  // Entered before its fields are read: a type that leads back to itself ends here.
  cut.slice.types[key] = type;
  type.fields = inputType.fields.map((value) => toField(value, isTouched ? `${path}.${value.name}` : '', named, cut));
  return key;
}

function overridden(field: Field, path: string, cut: Cut): Field {
  const override = Object.hasOwn(cut.overrides, path) ? cut.overrides[path] : undefined;
  if (!override) return field;
  cut.used.add(path);
  return { ...field, ...override };
}
