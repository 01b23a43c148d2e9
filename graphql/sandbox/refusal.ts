import { GraphQLError } from 'graphql';
import { refusalCodes } from './domains/refusal-codes.ts';

export interface RefusalDetails {
  /** What the error says; the description of the code by default. */
  message?: string;
  /** The form field that is to blame, as `['input', 'amountInMinorUnit']`: becomes one row of `validationErrors`. */
  inputPath?: readonly (string | number)[];
  /** Kraken's error type; the usual one of the code by default. */
  errorType?: string;
  /** Further extensions that some codes carry of their own. */
  extra?: Readonly<Record<string, unknown>>;
}

/**
 * The error by which upstream says no: `errors[]` of a reply with status 200, with `extensions.errorType`, `errorCode`
 * and `errorDescription`, and `validationErrors` where one form field is to blame.
 * @param code a Kraken code such as `KT-CT-3928`; one that the sandbox has no words for is sent as it is.
 */
export function refusal(code: string, details: RefusalDetails = {}): GraphQLError {
  const [usualType, description] = refusalCodes[code] ?? ['APPLICATION', 'Refused.'];
  const message = details.message ?? description;
  const errorType = details.errorType ?? usualType;
  const validationErrors = details.inputPath ? [{ code: 'invalid', message, inputPath: [...details.inputPath] }] : [];
  return new GraphQLError(message, {
    extensions: {
      errorType,
      errorCode: code,
      errorDescription: description,
      errorClass: errorType,
      validationErrors,
      ...details.extra,
    },
  });
}

/** Throws {@link refusal}: inside a resolver the error then stands at the field's own path. */
export function refuse(code: string, details: RefusalDetails = {}): never {
  throw refusal(code, details);
}
