import 'server-only';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { sayRule } from '../../../say-requirement.ts';
import type { EditedRule } from './find-edited.ts';

/** What the form is about: a rule that is changed, or an operation that gets one. */
export function sayTitle(of: EditedRule['of'], locale: Locale): string {
  const { form } = getWords(locale).rules;
  return of.kind === 'change'
    ? fill(form.changeTitle, { rule: sayRule(of.rule, locale) })
    : fill(form.ownTitle, { operation: labelOperation(of.operation, locale) });
}
