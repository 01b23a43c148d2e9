import 'server-only';
import { getOperationPolicy } from '#domains/index.ts';
import { catalogue, getOperation } from '#graphql/catalogue/catalogue.ts';
import { sliceFor } from '#graphql/slice.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { form } from '#messages/operations/form.ts';
import { getOperationWords, labelOperation } from '#messages/operations/index.ts';
import type { DescribedValue } from '../commands/[id]/describe-values.ts';

/** What sending a command would do, as the form's review says it; its name where the operation has left the schema. */
export function sayEffectOf(
  { operation, account, holder }: { operation: string; account: string | null; holder: string | null },
  described: readonly DescribedValue[],
  locale: Locale,
): string {
  const policy = getOperationPolicy(operation);
  if (getOperation(operation) === null || policy === null) return labelOperation(operation, locale);
  const { effect } = getOperationWords(sliceFor(catalogue, operation, policy.fields), locale, policy);
  const { missing } = form[locale];
  const values = Object.fromEntries(described.map(({ path, value }) => [path.split('.').at(-1) ?? path, value]));
  const amount = described.find(({ path }) => path === policy.amount?.at)?.value;
  const filled = fill(effect, {
    ...values,
    count: described.length,
    account: account ?? missing,
    holder: holder ?? missing,
    ...(amount === undefined ? {} : { amount }),
  });
  // A field that was left out has no value to name.
  return filled.replaceAll(/\{\w+\}/g, missing);
}
