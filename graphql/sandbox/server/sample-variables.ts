import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

/** Optional objects deeper than this are left out: input types may contain themselves. */
const optionalDepth = 3;

/** One valid value for every argument of a mutation, with as many optional fields as there are; `salt` varies them. */
export function sampleVariables(
  field: GraphQLField<unknown, unknown>,
  oneOf: ReadonlySet<string>,
  salt: number,
): Record<string, unknown> {
  return Object.fromEntries(
    field.args.map((argument) => [argument.name, sample(argument.type, { oneOf, salt, depth: 0 })]),
  );
}

interface Growth {
  oneOf: ReadonlySet<string>;
  salt: number;
  depth: number;
}

function sample(type: GraphQLInputType, growth: Growth): unknown {
  if (isNonNullType(type)) return sample(type.ofType, growth);
  if (isListType(type)) return [sample(type.ofType, growth)];
  if (isEnumType(type)) return type.getValues()[growth.salt % type.getValues().length]?.name;
  if (isScalarType(type)) return sampleScalar(type.name, growth.salt);
  return isInputObjectType(type) ? sampleObject(type, growth) : null;
}

function sampleObject(
  type: Extract<GraphQLInputType, { getFields: unknown }>,
  growth: Growth,
): Record<string, unknown> {
  const inner = { ...growth, depth: growth.depth + 1 };
  const all = Object.values(type.getFields());
  const fields = growth.oneOf.has(type.name) ? all.slice(0, 1) : all;
  const wanted = fields.filter((field) => isNonNullType(field.type) || growth.depth < optionalDepth);
  return Object.fromEntries(wanted.map((field) => [field.name, sample(field.type, inner)]));
}

const scalars: Readonly<Record<string, (salt: number) => unknown>> = {
  BigInt: (salt) => 10_000 + salt,
  Boolean: (salt) => salt % 2 === 0,
  Date: () => '2026-11-23',
  DateTime: () => '2026-11-23T10:00:00+09:00',
  Decimal: (salt) => `${salt}.50`,
  Email: (salt) => `person${salt}@mail.example`,
  Float: (salt) => salt + 0.5,
  GenericScalar: (salt) => ({ salt }),
  IndustryMidnightAlignedDateField: () => '2026-11-23T00:00:00+09:00',
  Int: (salt) => 1 + salt,
  JSONString: (salt) => JSON.stringify({ salt }),
  NormalizedDecimal: (salt) => `${salt}.50`,
  Time: () => '10:00:00',
  URI: (salt) => `https://mail.example/${salt}`,
  UUID: (salt) => `00000000-0000-4000-8000-${String(salt).padStart(12, '0')}`,
};

function sampleScalar(name: string, salt: number): unknown {
  return scalars[name]?.(salt) ?? `text-${salt}`;
}
