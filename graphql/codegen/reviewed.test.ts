import { readdirSync, readFileSync } from 'node:fs';
import {
  type GraphQLField,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { readSource } from './source.ts';

const { sites, reviewed } = readSource();
const schemas = Object.values(sites);

/** `Type.field` of every leaf that any reply can hold. */
function allLeaves(): { type: string; name: string; coordinate: string }[] {
  return schemas.flatMap((schema) => {
    const roots = [schema.getQueryType(), schema.getMutationType()];
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
    return types
      .filter((type) => !type.name.startsWith('__') && !roots.some((root) => root === type))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(isLeaf)
          .map(({ name }) => ({ type: type.name, name, coordinate: `${type.name}.${name}` })),
      );
  });
}

function isLeaf(field: GraphQLField<unknown, unknown>): boolean {
  return isLeafType(getNamedType(field.type));
}

describe('the list of secrets', () => {
  test('a field that sounds like a secret has been looked at by a person', () => {
    const { fieldPattern, typePattern, secret, harmless } = reviewed.secrets;
    const sounds = (leaf: { type: string; name: string }) =>
      new RegExp(fieldPattern, 'i').test(leaf.name) || new RegExp(typePattern, 'i').test(leaf.type);
    const unseen = allLeaves()
      .filter(sounds)
      .map(({ coordinate }) => coordinate);
    expect(unseen.filter((coordinate) => ![...secret, ...harmless].includes(coordinate))).toEqual([]);
  });

  test('names only fields that exist, each once and on one side', () => {
    const { secret, harmless } = reviewed.secrets;
    const known = new Set(allLeaves().map(({ coordinate }) => coordinate));
    expect([...secret, ...harmless].filter((coordinate) => !known.has(coordinate))).toEqual([]);
    expect(new Set([...secret, ...harmless]).size).toBe(secret.length + harmless.length);
  });

  test('no read written by hand asks for a secret', () => {
    const folder = new URL('../queries/', import.meta.url);
    const info = new TypeInfo(sites.api);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
      visit(
        parse(readFileSync(new URL(file, folder), 'utf8')),
        visitWithTypeInfo(info, {
          Field(node) {
            expect(reviewed.secrets.secret, file).not.toContain(`${info.getParentType()?.name}.${node.name.value}`);
          },
        }),
      );
    }
  });
});

describe('the ways in which a payload says no', () => {
  const payloads = schemas.flatMap((schema) =>
    Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((mutation) => {
      const type = getNamedType(mutation.type);
      return isAbstractType(type) ? [...schema.getPossibleTypes(type)] : isObjectType(type) ? [type] : [];
    }),
  );
  const members = schemas.flatMap((schema) =>
    Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((mutation) => {
      const type = getNamedType(mutation.type);
      return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
    }),
  );

  test('every member of a union payload is known as an error or as a success', () => {
    const { errorMembers, successMembers } = reviewed.refusals;
    expect([...new Set(members)].sort()).toEqual([...errorMembers, ...successMembers].sort());
  });

  test('every boolean of a payload is known as a flag or as plain data', () => {
    const { flags, notFlags } = reviewed.refusals;
    const booleans = payloads.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === 'Boolean')
        .map((field) => `${type.name}.${field.name}`),
    );
    expect([...new Set(booleans)].filter((coordinate) => ![...flags, ...notFlags].includes(coordinate))).toEqual([]);
    const known = new Set(allLeaves().map(({ coordinate }) => coordinate));
    expect([...flags, ...notFlags].filter((coordinate) => !known.has(coordinate))).toEqual([]);
  });

  test('every proof of a yes is a leaf that exists and no secret, or holds secrets alone; its values are those of its enum', () => {
    const { proofs, partial } = reviewed.refusals;
    const known = new Set(allLeaves().map(({ coordinate }) => coordinate));
    const unknown = Object.keys(proofs).filter((coordinate) => !known.has(coordinate));
    expect(unknown.filter((coordinate) => !holdsSecretsAlone(coordinate))).toEqual([]);
    expect(Object.keys(proofs).filter((coordinate) => reviewed.secrets.secret.includes(coordinate))).toEqual([]);
    for (const [coordinate, values] of Object.entries(proofs)) {
      const type = leafTypeOf(coordinate);
      const names = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
      expect(values.filter((value) => !names.includes(value))).toEqual([]);
      expect(values.length > 0, `${coordinate} is a state: some of its values say no`).toBe(isEnumType(type));
    }
    expect(partial.every((coordinate) => fieldAt(coordinate) !== undefined)).toBe(true);
  });

  function fieldAt(coordinate: string): GraphQLField<unknown, unknown> | undefined {
    const [typeName = '', name = ''] = coordinate.split('.');
    const type = sites.api.getType(typeName);
    return isObjectType(type) ? type.getFields()[name] : undefined;
  }

  function holdsSecretsAlone(coordinate: string): boolean {
    const type = leafTypeOf(coordinate);
    if (!isObjectType(type)) return false;
    return Object.keys(type.getFields()).every((name) => reviewed.secrets.secret.includes(`${type.name}.${name}`));
  }

  function leafTypeOf(coordinate: string) {
    const field = fieldAt(coordinate);
    return field && getNamedType(field.type);
  }
});
