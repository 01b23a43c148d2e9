import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isRequiredInputField,
} from 'graphql';
import type { Catalogue, CatalogueOperation } from '../catalogue/shape.ts';

/**
 * What of an operation's input no longer fits the endpoint although its document still validates: variables are
 * checked only when they arrive. Names as `Type.field` with what is wrong.
 */
export function inputChanges(operation: CatalogueOperation, catalogue: Catalogue, theirs: GraphQLSchema): string[] {
  const ofTypes = operation.inputTypes.flatMap((name) => typeChanges(name, catalogue, theirs));
  const ofEnums = operation.enums.flatMap((name) => enumChanges(name, catalogue, theirs));
  return [...ofTypes, ...ofEnums];
}

function typeChanges(name: string, catalogue: Catalogue, theirs: GraphQLSchema): string[] {
  const type = theirs.getType(name);
  if (!isInputObjectType(type)) return [`${name}: gone`];
  const fields = type.getFields();
  const ours = catalogue.inputTypes[name]?.fields ?? [];
  const names = new Set(ours.map((field) => field.name));
  const added = Object.values(fields).filter((field) => !names.has(field.name) && isRequiredInputField(field));
  return [
    ...ours.flatMap((field) => fieldChange(`${name}.${field.name}`, field.type, fields[field.name])),
    ...added.map((field) => `${name}.${field.name}: required, added`),
    ...(type.isOneOf && !catalogue.inputTypes[name]?.oneOf ? [`${name}: exactly one field, now`] : []),
  ];
}

function fieldChange(
  coordinate: string,
  ours: string,
  theirs: GraphQLInputField | GraphQLArgument | undefined,
): string[] {
  if (!theirs) return [`${coordinate}: gone`];
  return fits(ours, String(theirs.type)) ? [] : [`${coordinate}: ${ours}, now ${String(theirs.type)}`];
}

/** A value of our type is a value of theirs: they may have become more lenient, at any depth of lists. */
function fits(ours: string, theirs: string): boolean {
  if (theirs.endsWith('!')) return ours.endsWith('!') && fits(ours.slice(0, -1), theirs.slice(0, -1));
  const bare = ours.endsWith('!') ? ours.slice(0, -1) : ours;
  if (bare.startsWith('[') && theirs.startsWith('[')) return fits(bare.slice(1, -1), theirs.slice(1, -1));
  return bare === theirs;
}

function enumChanges(name: string, catalogue: Catalogue, theirs: GraphQLSchema): string[] {
  const type = theirs.getType(name);
  if (!isEnumType(type)) return [`${name}: gone`];
  const values = new Set(type.getValues().map((value) => value.name));
  return (catalogue.enums[name] ?? [])
    .filter((value) => !values.has(value.name))
    .map((value) => `${name}.${value.name}: gone`);
}
