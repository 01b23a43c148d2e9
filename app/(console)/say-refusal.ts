import 'server-only';
import type { Refusal } from '#components/form/send/answers.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWritten } from '#messages/errors/playbooks/index.ts';
import type { CommandView } from '#server/commands/command-view.ts';
import { sayPlaybook } from './say-playbook.ts';

/** Why upstream refused a command, in the reader's words, with what it said of single fields. */
export function sayRefusal({ operation, outcome }: CommandView, locale: Locale): Refusal {
  const code = outcome.code ?? 'refusedByPayload';
  return {
    code: outcome.code ?? '',
    playbook: sayPlaybook(code, locale, operation),
    says: outcome.problems.map((problem) => problem.message).find((message) => message !== '') ?? '',
    fieldErrors: outcome.fieldErrors.map((error) => ({
      path: error.path,
      sentence: sayOfField(error.code, locale) ?? sayOfField(code, locale) ?? error.message,
    })),
  };
}

/** Codes that say only that something of the input is wrong: upstream's own sentence says more beside the field. */
const general = new Set(['refusedByPayload', 'KT-CT-1143', 'KT-CT-1602', 'KT-CT-1605']);

/** null where upstream's own sentence, in its own language, is the best there is. */
function sayOfField(code: string | null, locale: Locale): string | null {
  if (code === null || general.has(code)) return null;
  return getWritten(code)?.[locale].meaning ?? null;
}
