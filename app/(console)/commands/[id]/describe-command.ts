import 'server-only';
import { getOperationPolicy } from '#domains/index.ts';
import { catalogue, getOperation } from '#graphql/catalogue/catalogue.ts';
import { sliceFor } from '#graphql/slice.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { getOperationWords } from '#messages/operations/index.ts';
import type { JsonObject } from '#server/audit/canonical-json.ts';
import { type DescribedValue, describeValues } from './describe-values.ts';

/**
 * What was or would be sent, leaf by leaf in words. An operation that has left the schema since has no form any more: its
 * fields keep their API names.
 */
export function describeCommand(
  { operation, variables }: { operation: string; variables: JsonObject },
  locale: Locale,
): DescribedValue[] {
  const { command: words } = getWords(locale);
  const known = getOperation(operation) !== null;
  const slice = known
    ? sliceFor(catalogue, operation, getOperationPolicy(operation)?.fields ?? {})
    : { operation, schemaVersion: '', fields: [], types: {}, enums: {} };
  return describeValues(variables, { slice, fields: getOperationWords(slice, locale).fields, words, locale });
}
