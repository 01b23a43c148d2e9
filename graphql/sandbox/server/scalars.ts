import { GraphQLError, GraphQLScalarType, type GraphQLSchema, valueFromASTUntyped } from 'graphql';

/** Says what is wrong with a value, or null. Applied to inputs and to what the sandbox itself answers. */
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const nonEmptyText: Check = (value) => typeof value === 'string' && value.trim() !== '';
const calendarDay: Check = (value) => matches(value, /^\d{4}-\d{2}-\d{2}$/) && isRealDay(value);
const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;
const instant: Check = (value) =>
  matches(value, withOffset) && isRealDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
const decimal: Check = (value) =>
  matches(value, /^[+-]?\d+(\.\d+)?$/) || (typeof value === 'number' && Number.isFinite(value));

const checks: Readonly<Record<string, Check>> = {
  BigInt: (value) => matches(value, /^-?\d+$/) || (typeof value === 'number' && Number.isSafeInteger(value)),
  BusinessRoleString: nonEmptyText,
  BusinessSectorString: nonEmptyText,
  Date: calendarDay,
  DateTime: instant,
  Decimal: decimal,
  Email: (value) => matches(value, /^[^\s@]+@[^\s@]+$/),
  GenericScalar: (value) => value !== undefined,
  IndustryMidnightAlignedDateField: (value) =>
    instant(value) && matches(value, /T00:00(:00(\.0+)?)?(Z|[+-]\d{2}:\d{2})$/),
  JSONString: (value) => typeof value === 'string' && isJson(value),
  NonEmptyID: nonEmptyText,
  NonEmptyString: nonEmptyText,
  NormalizedDecimal: decimal,
  RoleString: nonEmptyText,
  Time: (value) => matches(value, /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/),
  URI: (value) => typeof value === 'string' && URL.canParse(value),
  UUID: (value) => matches(value, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
};

/**
 * Gives the SDL's own scalars teeth: an input that upstream could not read is refused at its place, and an answer that is
 * no valid value of its type is an error of the sandbox. Values themselves travel unchanged.
 */
export function dressScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const check = checks[type.name];
    if (type instanceof GraphQLScalarType && check) dress(type, check);
  }
}

/** The scalars that have a check: a test compares them with the SDL. */
export const knownScalars: readonly string[] = Object.keys(checks);

function dress(scalar: GraphQLScalarType, check: Check): void {
  const pass = (value: unknown) => {
    if (check(value)) return value;
    throw new GraphQLError(`${scalar.name} cannot represent ${JSON.stringify(value)}`);
  };
  scalar.coerceInputValue = pass;
  scalar.parseValue = pass;
  scalar.parseLiteral = (node, variables) => pass(valueFromASTUntyped(node, variables));
  scalar.coerceOutputValue = pass;
  scalar.serialize = pass;
}

function matches(value: unknown, pattern: RegExp): value is string {
  return text(value) && pattern.test(String(value));
}

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
