import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { getErrorKind, requestCodes } from '#graphql/error-codes.ts';

/**
 * Codes that upstream documents as a refusal: those of any operation and those of the request itself. Left out are the
 * codes of "an unexpected error occurred": a failure of upstream's own, which says nothing. "An error occurred whilst
 * posting the credit" is one of them: the credit has no key, and what failed may have failed after it was posted.
 */
const known = new Set(
  [...requestCodes, ...Object.values(catalogue.operations).flatMap(({ errorCodes }) => errorCodes)].filter(
    (code) => getErrorKind(code) !== 'unexpected',
  ),
);

/** Whether an error with this code says that the mutation was refused. */
export function isKnownRefusal(code: string): boolean {
  return known.has(code);
}
