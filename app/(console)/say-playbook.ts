import 'server-only';
import type { PlaybookLine } from '#components/playbook/playbook.ts';
import type { Locale } from '#messages/define-words.ts';
import { explainCode, type Playbook } from '#messages/errors/index.ts';
import { getWords } from '#messages/index.ts';

/** The playbook of a code in the reader's words. `operation` is the one that met it. */
export function sayPlaybook(code: string, locale: Locale, operation?: string): PlaybookLine {
  return toPlaybookLine(explainCode(locale, code, operation), locale);
}

function toPlaybookLine({ code, origin, owner, resend, meaning, cause, next }: Playbook, locale: Locale): PlaybookLine {
  const { owners, resends, originHelp } = getWords(locale).playbooks;
  return {
    code,
    href: `/playbooks/${encodeURIComponent(code)}`,
    meaning,
    cause,
    next,
    owner: owners[owner],
    resend,
    resendLabel: resends[resend],
    note: origin === 'curated' ? '' : originHelp[origin],
  };
}
