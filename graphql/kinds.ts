import type { Deprecation } from './deprecation.ts';

/**
 * The closed list of field kinds: what a person fills in, and the control that the registry draws for it.
 * Scalars map to kinds in `slice.ts`; domains/ may override a kind (an Int that is yen, a String that is an account number).
 */
export const fieldKinds = [
  'text',
  'longText',
  'identifier',
  'integer',
  'bigInteger',
  'decimal',
  'money',
  'boolean',
  'choice',
  'date',
  'dateTime',
  'midnightDateTime',
  'time',
  'uuid',
  'email',
  'uri',
  'jsonText',
  'jsonValue',
  'unknownScalar',
  'list',
  'object',
  'oneOf',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** One field of a form. Plain JSON: it travels from the server to the browser. */
export interface Field {
  name: string;
  kind: FieldKind;
  /** The SDL type as text, shown to those who look closely and used by errors. */
  type: string;
  /** The type is non-null and has no default: a value must be given. */
  required: boolean;
  /** null may be sent: the field has three states (absent, null, value). */
  nullable: boolean;
  /** Text may not be empty (NonEmptyString and required identifiers). */
  nonEmpty?: boolean;
  /** Schema default as a GraphQL literal: shown, never sent unless touched. */
  default?: string;
  deprecated?: string;
  /** Days and replacement, where known. */
  deprecation?: Deprecation;
  /** kind `choice`: the key into `Slice.enums`. */
  enum?: string;
  /** kinds `object` and `oneOf`: the key into `Slice.types`. */
  object?: string;
  /** kind `list`: what one item is (its name is the list's). */
  item?: Field;
  /** The console makes the value itself (idempotency keys): drawn as a note, never typed. */
  consoleMade?: boolean;
  /** Never drafted, masked on screen and in the log. */
  sensitive?: boolean;
  /** Says who somebody is: seen by who types it, masked in what is stored and in the log. */
  personal?: boolean;
  /** Which look-up feeds the control while typing. */
  lookUp?: LookUp;
  /** Likely values of a free text: offered, others allowed. */
  suggestions?: string[];
  /** Integer bounds, where the domain knows them (money: min 1). */
  min?: number;
  max?: number;
}

/** What an input can point at and the review can check to be the account's. */
export const targetKinds = [
  'account',
  'ledger',
  'payment',
  'repayment',
  'repaymentRequest',
  'collectionProcess',
  'dunningPath',
  'dcaProceeding',
  'apiException',
  'template',
] as const;
export type TargetKind = (typeof targetKinds)[number];

/** What upstream takes and cannot list (facts.md): debt collection agencies, their campaigns, configurations of processes. */
export const keptLists = ['agency', 'campaign', 'processConfiguration'] as const;
export type KeptList = (typeof keptLists)[number];

/**
 * What can be offered while somebody types: the targets; a payment by its former number where an input takes an Int; the
 * reasons of credits and charges; print batches; what leads keep a list of.
 */
export const lookUps = [
  ...targetKinds,
  'paymentNumber',
  'printBatch',
  'creditReason',
  'chargeReason',
  'transactionReason',
  ...keptLists,
] as const;
export type LookUp = (typeof lookUps)[number];

/**
 * The part of the catalogue that one operation needs, with the domain's overrides merged in. Plain JSON.
 * Types are referred to by name, so recursion costs nothing.
 */
export interface Slice {
  operation: string;
  schemaVersion: string;
  /** The mutation's arguments. */
  fields: Field[];
  types: Record<string, { fields: Field[]; oneOf: boolean }>;
  enums: Record<string, { name: string; deprecated?: string }[]>;
}

/**
 * What a form holds while it is filled in. Absent is a missing key, null is null, a value is:
 * text for every leaf as typed (numbers too: `"12,345"`, `"１２３"`), a boolean for boolean, an array for a list,
 * a plain object for an object. JSON-safe: it is what the browser posts and what a draft keeps.
 */
export type FormValue = string | boolean | null | FormValue[] | FormValues;
export interface FormValues {
  [name: string]: FormValue | undefined;
}
/** Where a value stands: `['input', 'lines', 3, 'product', 'code']`. */
export type Path = (string | number)[];
