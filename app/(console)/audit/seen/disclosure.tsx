import { DisclosureButton } from '#components/audit/disclosure-button.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';

/** All that is held about one customer, for who asks for it by right. */
export function Disclosure({ account, locale }: { account: string; locale: Locale }) {
  const { auditSearch } = getWords(locale);
  const { seen: words, refusals } = auditSearch;
  return (
    <Panel title={words.disclosure}>
      <p className="prose-text mb-3 text-sm">{fill(words.disclosureHelp, { account })}</p>
      <DisclosureButton account={account} label={words.disclosure} refusals={refusals} />
    </Panel>
  );
}
