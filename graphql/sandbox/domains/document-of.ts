import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

const deepest = 3;

/** A document for a mutation that selects the leaves of its payload, `possibleErrors` and deprecated fields left out. */
export function documentOf(schema: GraphQLSchema, operation: string): string {
  const field = schema.getMutationType()?.getFields()[operation];
  if (!field) throw new Error(`No mutation ${operation}`);
  const variables = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const args = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `mutation(${variables}) { ${operation}(${args}) ${selection(field.type, deepest)} }`;
}

function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => selected(field, depth));
  return `{ ${['__typename', ...fields].join(' ')} }`;
}

function selected(field: GraphQLField<unknown, unknown>, depth: number): string[] {
  if (field.deprecationReason !== undefined && field.deprecationReason !== null) return [];
  if (field.args.some(({ type }) => isNonNullType(type))) return [];
  if (isLeafType(getNamedType(field.type))) return [field.name];
  return depth === 0 ? [] : [`${field.name} ${selection(field.type, depth - 1)}`];
}
