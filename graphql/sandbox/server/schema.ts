import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import type { TypeResolvers } from '../domains/index.ts';
import { echoField, echoRoot, isEcho, resolveEchoType } from './echo.ts';
import { dressScalars } from './scalars.ts';

export type SdlName = 'api' | 'auth';

/** The SDL of one site, as it stands in graphql/schema. */
export function readSdl(name: SdlName): string {
  return readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
}

/**
 * An executable schema: a field with a domain resolver answers from the world, every other field by typed echo.
 * Throws when a resolver names a type or field that the SDL does not have.
 */
export function buildSandboxSchema(sdl: string, resolvers: Readonly<Record<string, TypeResolvers>>): GraphQLSchema {
  // The SDL's own test validates it; here it would cost a quarter of the start.
  const schema = buildSchema(sdl, { assumeValidSDL: true, assumeValid: true });
  dressScalars(schema);
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = resolveEchoType;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const fallback = roots.includes(type) ? echoRoot : echoField;
    for (const field of Object.values(type.getFields())) field.resolve = fallback;
  }
  for (const [typeName, fields] of Object.entries(resolvers)) attach(schema, typeName, fields);
  return schema;
}

function attach(schema: GraphQLSchema, typeName: string, fields: TypeResolvers): void {
  const type = schema.getType(typeName);
  for (const [fieldName, resolve] of Object.entries(fields)) {
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (!field) throw new Error(`The SDL has no field ${typeName}.${fieldName}`);
    // An object that the echo made up is none of the world's: the echo answers for all of it.
    field.resolve = (parent, args, context, info) =>
      isEcho(parent) ? echoField(parent, args, context, info) : resolve(parent, args, context);
  }
}
