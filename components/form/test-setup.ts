import type { Slice } from '#graphql/kinds.ts';
import { getFieldErrorWords } from '#messages/errors/field-errors.ts';
import { getRefusalWords } from '#messages/errors/submit-refusals.ts';

import { form } from '#messages/operations/form.ts';
import { getOperationWords } from '#messages/operations/index.ts';
import { playbooks } from '#messages/ui/playbooks.ts';
import type { FormSetup } from './form-setup.ts';

/** What a page hands to the form of an operation that concerns no account, in Japanese. */
export function testSetup(slice: Slice): FormSetup {
  return {
    operation: slice.operation,
    href: `/somewhere/${slice.operation}`,
    slice,
    effect: 'routine',
    account: null,
    amountAt: null,
    order: [],
    reasons: [{ code: 'other', label: 'その他' }],
    limits: { reference: 60, reasonText: 1_000 },
    words: getOperationWords(slice, 'ja'),
    form: form.ja,
    valueLabels: {},
    fieldErrors: getFieldErrorWords('ja'),
    refusals: getRefusalWords('ja'),
    playbook: playbooks.ja.block,
    playbookCodes: [],
  };
}
