import type { PlaybookLine, PlaybookWords } from '#components/playbook/playbook.ts';
import { ResendBadge } from '#components/playbook/resend-badge.tsx';

/** The five parts of one playbook, large enough to be read out on the phone. */
export function PlaybookFacts({ playbook, words }: { playbook: PlaybookLine; words: PlaybookWords }) {
  const parts = [
    { label: words.meaning, value: playbook.meaning },
    { label: words.cause, value: playbook.cause },
    { label: words.next, value: playbook.next },
    { label: words.owner, value: playbook.owner },
    { label: words.resend, value: <ResendBadge advice={playbook.resend} label={playbook.resendLabel} /> },
  ];
  return (
    <dl className="flex max-w-prose flex-col gap-4">
      {parts.map(({ label, value }) => (
        <div key={label}>
          <dt className="font-medium text-ink-3 text-xs">{label}</dt>
          <dd className="prose-text mt-0.5 text-base">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
