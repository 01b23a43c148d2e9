import { Facts } from '../ui/facts.tsx';
import type { PlaybookLine, PlaybookWords } from './playbook.ts';
import { PlaybookLink } from './playbook-link.tsx';
import { ResendBadge } from './resend-badge.tsx';

export interface PlaybookBlockProps {
  playbook: PlaybookLine;
  words: PlaybookWords;
}

/** What a code means, why it usually happens, what to do, who does it, whether to send again; with a link to its page. */
export function PlaybookBlock({ playbook, words }: PlaybookBlockProps) {
  return (
    <section aria-label={words.title} className="mt-2">
      <Facts
        facts={[
          { label: words.meaning, value: playbook.meaning },
          { label: words.cause, value: playbook.cause },
          { label: words.next, value: <strong className="font-medium">{playbook.next}</strong> },
          { label: words.owner, value: playbook.owner },
          { label: words.resend, value: <ResendBadge advice={playbook.resend} label={playbook.resendLabel} /> },
        ]}
      />
      {playbook.note !== '' && <p className="mt-2 text-ink-3 text-xs">{playbook.note}</p>}
      <p className="mt-2">
        <PlaybookLink playbook={playbook} words={words} />
      </p>
    </section>
  );
}
