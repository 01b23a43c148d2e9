import type { Deprecation } from '../deprecation.ts';

/**
 * The shape of the generated catalogue: what code generation knows of every mutation.
 * Everything here is plain JSON and comes from the SDL and facts.json, never from our own taste.
 */

/** One argument of a mutation or one field of an input type, as the SDL declares it. */
export interface InputValue {
  name: string;
  /** The type as SDL text: `[LineInput!]!`. */
  type: string;
  /** The declared default as a GraphQL literal: `"null"` is an explicit null default; absent is none. */
  default?: string;
  /** The SDL's own deprecation reason. */
  deprecated?: string;
  /** Days and replacement, where known. */
  deprecation?: Deprecation;
}

export interface InputType {
  fields: InputValue[];
  /** Exactly one field may be set: by `@oneOf`, by name, or by convention. */
  oneOf?: true;
  /** The shape is a guess: no published schema has it. */
  assumed?: true;
}

export interface EnumValue {
  name: string;
  deprecated?: string;
}

/** A way in which the payload itself can say no (facts.md, ways 2 to 4). */
export interface PayloadRefusals {
  /** Union members that are errors: `__typename` tells them; their fields are never aliased. */
  members?: string[];
  /** The other types that such a payload can be. One that is in neither list is newer than this schema. */
  others?: string[];
  /** Name of the payload's own list of errors. */
  errorsField?: string;
  /** Boolean leaves that say whether it was done, as dotted response paths below the mutation's field: `success`. */
  flags?: string[];
  /**
   * Leaves that prove a yes where the payload has no id of what was made, as dotted response paths through lists; with
   * the values that do, or none where any but zero does.
   */
  proofs?: Record<string, string[]>;
  /** Lists of what was not done: with something in them the whole is no plain yes. */
  partial?: string[];
}

export type Site = 'api' | 'auth';

export interface CatalogueOperation {
  /** The API's own name. The key in `Catalogue.operations` is the same, but `auth.<name>` on the authentication server. */
  name: string;
  site: Site;
  arguments: InputValue[];
  /** Names of all input types and enums reachable from the arguments. */
  inputTypes: string[];
  enums: string[];
  /** The exact document to send; its operation is named as the mutation with a capital first letter. */
  document: string;
  /** The SDL's payload type name. */
  payload: string;
  refusals: PayloadRefusals;
  errorCodes: string[];
  /** The code that refuses an idempotency key used before. On a key of our own it is evidence that the first call landed. */
  reusedKeyCode?: string;
  /** The SDL's own deprecation reason. */
  deprecated?: string;
  /** Days of the notice and of the earliest removal, and what to use instead, where published. */
  deprecation?: Deprecation;
  /** The published schema of this day (ISO) no longer had the operation. */
  goneSince?: string;
  /** Its input or payload is a guess until compared with the live endpoint. */
  assumed?: true;
  /** Leaves (`Type.field`) left out of the document because they are on the reviewed secret list. */
  secretsLeftOut?: string[];
  /**
   * Secret leaves that are what the operation is for, as dotted response paths below the mutation's field. They are
   * asked for, taken out of the reply before anything reads it, shown once to the maker and kept nowhere (safety.md 8).
   */
  shownOnce?: string[];
}

export interface Catalogue {
  /** SHA-256 of the SDL files it was made from: the schema version that commands are sealed with. */
  schemaVersion: string;
  operations: Record<string, CatalogueOperation>;
  inputTypes: Record<string, InputType>;
  enums: Record<string, EnumValue[]>;
}
