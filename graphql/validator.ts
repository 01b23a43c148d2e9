import type * as z from 'zod/mini';
import type { ErrorParams, FieldError, FieldErrorCode } from './field-error.ts';
import type { FormValues, Slice } from './kinds.ts';
import { findUnsound } from './sound-values.ts';
import { schemaFor, type ValuesSchema } from './values-schema.ts';

export type { FieldError, FieldErrorCode } from './field-error.ts';

export type CheckResult = { ok: true; values: FormValues } | { ok: false; errors: FieldError[] };

export interface Validator {
  /**
   * Takes anything. Values come back in their normal form: trimmed, numbers in half-width digits without grouping,
   * account numbers as `A-XXXXXXXX`, moments on Tokyo's clock. Console-made fields must be absent. Never throws.
   */
  check(values: unknown): CheckResult;
  /** Builds what the first check would build, while nobody waits for it. */
  prepare(): void;
}

/** What values-schema.ts hands through zod. */
interface CustomParams {
  code?: FieldErrorCode;
  params?: ErrorParams;
}

/** How many errors one check reports. */
const maxErrors = 200;

const bySlice = new WeakMap<Slice, Validator>();
const byOperation = new Map<string, { print: string; validator: Validator }>();

/**
 * The validator of one slice. Building costs far more than checking, so it is kept: by the slice itself, and by
 * operation for slices made anew on every request.
 */
export function validatorFor(slice: Slice): Validator {
  const kept = bySlice.get(slice);
  if (kept) return kept;
  const print = JSON.stringify(slice);
  const twin = byOperation.get(slice.operation);
  const validator = twin?.print === print ? twin.validator : makeValidator(slice);
  byOperation.set(slice.operation, { print, validator });
  bySlice.set(slice, validator);
  return validator;
}

function makeValidator(slice: Slice): Validator {
  let schema: ValuesSchema | undefined;
  return {
    check(values) {
      const unsound = findUnsound(values);
      if (unsound.length > 0) return { ok: false, errors: unsound };
      schema ??= schemaFor(slice);
      const result = schema.safeParse(values);
      if (result.success) return { ok: true, values: result.data };
      return { ok: false, errors: result.error.issues.flatMap(toFieldErrors).slice(0, maxErrors) };
    },
    prepare() {
      schema ??= schemaFor(slice);
    },
  };
}

function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? step.toString() : step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], code: 'unknownKey' }));
  }
  if (issue.code !== 'custom') return [{ path, code: 'notAnObject' }];
  const given: CustomParams = issue.params ?? {};
  return [{ path, code: given.code ?? 'notAnObject', ...(given.params ? { params: given.params } : {}) }];
}
