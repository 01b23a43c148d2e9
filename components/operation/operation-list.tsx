import Link from 'next/link';
import { classNames } from '../ui/class-names.ts';
import { type BadgeWords, OperationBadges } from './operation-badges.tsx';
import type { OperationLine } from './operation-line.ts';

export interface OperationGroup {
  /** The fragment that leads here. */
  id: string;
  title: string;
  /** The group's own page. */
  href?: string;
  lines: readonly (OperationLine & { haystack: string })[];
}

/**
 * Groups of operations, drawn by the server; `data-find` is what the filter above compares. A group that is out of
 * sight costs nothing to lay out.
 */
export function OperationList({
  group,
  words,
  isShown,
  again,
}: {
  group: OperationGroup;
  words: BadgeWords;
  /** Whether the first search, out of the address, shows a line. */
  isShown: (haystack: string) => boolean;
  /** Its lines stand in their own groups, too, and are not counted again. */
  again?: boolean;
}) {
  const { id, title, href, lines } = group;
  return (
    <section
      aria-labelledby={id}
      className="scroll-mt-4 overflow-hidden rounded-lg border border-line bg-raised [contain-intrinsic-size:auto_20rem] [content-visibility:auto]"
      data-group={again ? 'again' : ''}
      hidden={!lines.some(({ haystack }) => isShown(haystack))}
    >
      <h2 className="flex min-h-10 items-center gap-2 border-line border-b px-4 font-semibold text-base" id={id}>
        {href === undefined ? (
          title
        ) : (
          <Link className="rounded hover:text-accent" href={href} prefetch={false}>
            {title}
          </Link>
        )}
        <span className="font-normal text-ink-3 text-xs tabular-nums">{lines.length}</span>
      </h2>
      <ul>
        {lines.map((line) => (
          <li
            className="grid min-h-11 cursor-pointer items-center gap-x-4 gap-y-0.5 border-line border-b px-4 py-1.5 last:border-b-0 focus-within:bg-accent-soft hover:bg-hover md:grid-cols-[minmax(0,1fr)_auto_minmax(0,17rem)] [&[hidden]]:hidden"
            data-find={line.haystack}
            data-row=""
            hidden={!isShown(line.haystack)}
            key={line.name}
          >
            <span className="min-w-0">
              <Link
                className={classNames('rounded text-sm hover:text-accent', line.allowed ? 'font-medium' : 'text-ink-2')}
                href={line.href}
                prefetch={false}
              >
                {line.label}
              </Link>
              <span className="block truncate text-ink-3 text-xs max-md:whitespace-normal">{line.help}</span>
            </span>
            <OperationBadges line={line} words={words} />
            <span className="truncate font-mono text-ink-3 text-xs md:text-right">{line.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
