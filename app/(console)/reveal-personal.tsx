import { RevealButton } from '#components/audit/reveal-button.tsx';
import { formatJst } from '#components/ui/jst.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';

interface Props {
  kind: 'command' | 'entry';
  target: string;
  /** As PostgreSQL prints it; null while it is masked. */
  until: string | null;
  locale: Locale;
}

/** That personal data on this page is masked, with the way to see it; or until when it is shown. */
export function RevealPersonal({ kind, target, until, locale }: Props) {
  const { refusals, shown, ...words } = getWords(locale).personal;
  return (
    <RevealButton
      kind={kind}
      refusals={refusals}
      target={target}
      until={until === null ? null : new Date(until).toISOString()}
      url="/api/reveals"
      words={{ ...words, shown: until === null ? '' : fill(shown, { until: formatJst(until) }) }}
    />
  );
}
