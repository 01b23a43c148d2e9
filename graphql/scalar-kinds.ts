import type { FieldKind } from './kinds.ts';

/** How the SDL's scalars are asked for. A scalar that is not here is asked for as text and said to be unknown. */
export const scalarKinds: Readonly<Record<string, FieldKind>> = {
  String: 'text',
  NonEmptyString: 'text',
  RoleString: 'text',
  BusinessRoleString: 'text',
  BusinessSectorString: 'text',
  ID: 'identifier',
  NonEmptyID: 'identifier',
  Int: 'integer',
  BigInt: 'bigInteger',
  Float: 'decimal',
  Decimal: 'decimal',
  NormalizedDecimal: 'decimal',
  Boolean: 'boolean',
  Date: 'date',
  DateTime: 'dateTime',
  IndustryMidnightAlignedDateField: 'midnightDateTime',
  Time: 'time',
  UUID: 'uuid',
  Email: 'email',
  URI: 'uri',
  JSONString: 'jsonText',
  GenericScalar: 'jsonValue',
};

/** Scalars that refuse an empty text by their name. */
export const nonEmptyScalars: ReadonlySet<string> = new Set(['NonEmptyString', 'NonEmptyID']);

/** Scalars that travel as a JSON number. Decimal and BigInt travel as text, so that no digit is lost. */
export const numberScalars: ReadonlySet<string> = new Set(['Int', 'Float']);
