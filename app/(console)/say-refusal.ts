import 'server-only';
import type { Refusal } from '#components/form/send/answers.ts';
import type { Locale } from '#messages/define-words.ts';
import { explainCode } from '#messages/errors/index.ts';
import type { CommandView } from '#server/commands/command-view.ts';
import { sayCode } from './say-code.ts';

/** Why upstream refused a command, in the reader's words, with what it said of single fields. */
export function sayRefusal(command: CommandView, locale: Locale): Refusal {
  const code = command.outcome.code ?? '';
  return {
    code,
    meaning: sayCode(code, locale),
    next: explainCode(locale, code).next,
    says: command.outcome.problems.map((problem) => problem.message).find((message) => message !== '') ?? '',
    fieldErrors: command.outcome.fieldErrors.map((error) => ({
      path: error.path,
      // Upstream's own sentence is in its own language: only where nothing better is known.
      sentence: explainCode(locale, error.code ?? '').meaning ?? explainCode(locale, code).meaning ?? error.message,
    })),
  };
}
