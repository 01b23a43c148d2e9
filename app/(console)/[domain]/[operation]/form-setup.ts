import 'server-only';
import type { FormSetup } from '#components/form/form-setup.ts';
import { suggestionKey, type ValueLabels } from '#components/form/values/say-value.ts';
import type { DomainName, OperationPolicy } from '#domains/index.ts';
import { findReasons } from '#domains/reasons.ts';
import type { FieldErrorCode } from '#graphql/field-error.ts';
import type { Field, Slice } from '#graphql/kinds.ts';
import type { Locale } from '#messages/define-words.ts';
import { getFieldErrorWords } from '#messages/errors/field-errors.ts';
import { submitCodes } from '#messages/errors/playbooks/index.ts';
import { getRefusalWords } from '#messages/errors/submit-refusals.ts';
import { getWords } from '#messages/index.ts';
import { form } from '#messages/operations/form.ts';
import { getOperationWords, labelSuggestions, labelValue } from '#messages/operations/index.ts';
import { labelReason } from '#messages/operations/reasons.ts';
import type { SubmitRefusalCode } from '#server/commands/submit-result.ts';

/** As the log holds them: a reference is searched for, a reason is a text of its own. */
const limits = { reference: 60, reasonText: 1_000 };

/** Everything that the form of one operation needs, in one language: what travels to the browser, and no more. */
export function makeFormSetup(slice: Slice, policy: OperationPolicy, domain: DomainName, locale: Locale): FormSetup {
  const { account } = policy;
  // A refusal without a sentence does not compile.
  const refusals: Record<Exclude<SubmitRefusalCode, FieldErrorCode> | 'other', string> = getRefusalWords(locale);
  return {
    operation: slice.operation,
    href: `/${domain}/${slice.operation}`,
    slice,
    effect: policy.effect,
    account:
      account === null
        ? null
        : 'at' in account
          ? { at: account.at }
          : { ask: true, optional: account.optional === true },
    amountAt: policy.amount?.at ?? null,
    order: policy.order ?? [],
    reasons: findReasons(domain).map((code) => ({ code, label: labelReason(code, locale) })),
    limits,
    words: getOperationWords(slice, locale, policy),
    form: form[locale],
    valueLabels: labelsOf(slice, locale),
    fieldErrors: getFieldErrorWords(locale),
    refusals,
    playbook: getWords(locale).playbooks.block,
    playbookCodes: submitCodes,
  };
}

function labelsOf(slice: Slice, locale: Locale): ValueLabels {
  const enums = Object.entries(slice.enums).map(([name, values]) => [
    name,
    Object.fromEntries(values.map((value) => [value.name, labelValue(name, value.name, locale)])),
  ]);
  const fields: Field[] = [...slice.fields, ...Object.values(slice.types).flatMap((type) => type.fields)];
  const suggested = fields.flatMap((field) => field.suggestions ?? []);
  return { ...Object.fromEntries(enums), [suggestionKey]: labelSuggestions(suggested, locale) };
}
