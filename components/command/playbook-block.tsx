import Link from 'next/link';
import { fill } from '#messages/fill.ts';
import { Facts } from '../ui/facts.tsx';
import { Icon } from '../ui/icon.tsx';
import type { PlaybookLine, PlaybookWords } from './playbook.ts';
import { ResendBadge } from './resend-badge.tsx';

export interface PlaybookBlockProps {
  playbook: PlaybookLine;
  words: PlaybookWords;
  /** Left out where the notice has said it in its own words already. */
  without?: 'meaning';
}

/** What a code means, why it usually happens, what to do, who does it, whether to send again; with a link to its page. */
export function PlaybookBlock({ playbook, words, without }: PlaybookBlockProps) {
  return (
    <section aria-label={words.title} className="mt-2">
      <Facts
        facts={[
          ...(without === 'meaning' ? [] : [{ label: words.meaning, value: playbook.meaning }]),
          { label: words.cause, value: playbook.cause },
          { label: words.next, value: <strong className="font-medium">{playbook.next}</strong> },
          { label: words.owner, value: playbook.owner },
          { label: words.resend, value: <ResendBadge advice={playbook.resend} label={playbook.resendLabel} /> },
        ]}
      />
      {playbook.note !== '' && <p className="mt-2 text-ink-3 text-xs">{playbook.note}</p>}
      <p className="mt-2">
        <Link
          className="inline-flex items-center gap-1 rounded font-medium text-accent hover:underline"
          href={playbook.href}
        >
          {fill(words.open, { code: playbook.code })}
          <Icon name="arrow-right" size={14} />
        </Link>
      </p>
    </section>
  );
}
