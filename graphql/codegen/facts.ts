import type { Deprecation } from '../deprecation.ts';

/** facts.json: what is known of the upstream beside its SDL. Codes, names, dates and numbers only. */
export interface Facts {
  /** Published schemas by tag, with the day each was taken. */
  sources: Record<string, string>;
  /** Listed error codes per operation of the API site. */
  errorCodes: Record<string, string[]>;
  /** No published schema has these shapes. An operation is assumed when it is named or reaches a named type. */
  assumed: { types: string[]; operations: string[] };
  /** Input types of which exactly one field may be set by convention, without a directive. */
  oneOf: string[];
  /** Types whose shape is known from another region's schema only, by source tag. */
  borrowedTypes: Record<string, string[]>;
  idempotency: {
    /** Operations whose input carries an idempotencyKey. */
    operations: string[];
    /** The code that answers a reused key, where it is documented. */
    reusedKey: Record<string, string>;
  };
  /** Days of deprecation and of the earliest removal, and the operation to use instead. */
  deprecations: Record<string, Deprecation>;
  /** The same by `Type.field`, with the field of that type to use instead. */
  deprecatedFields: Record<string, Deprecation>;
  /** Operations of the reference page that the schema of that day no longer had. */
  goneSince: Record<string, string[]>;
  newerThanReferencePage: string[];
  /** Permission names as printed by the platform's documentation of another region. */
  permissions: Record<string, string>;
}
