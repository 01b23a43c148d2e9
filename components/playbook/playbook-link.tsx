import { fill } from '#messages/fill.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import type { PlaybookLine, PlaybookWords } from './playbook.ts';

/** The way from a notice to the page of one code. */
export function PlaybookLink({
  playbook,
  words,
}: {
  playbook: Pick<PlaybookLine, 'code' | 'href'>;
  words: PlaybookWords;
}) {
  return (
    <Link
      className="inline-flex items-center gap-1 rounded font-medium text-accent hover:underline"
      href={playbook.href}
    >
      {fill(words.open, { code: playbook.code })}
      <Icon name="arrow-right" size={14} />
    </Link>
  );
}
