import { Link } from '../ui/link.tsx';
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
          <Link className="rounded hover:text-accent" href={href}>
            {title}
          </Link>
        )}
        <span className="font-normal text-ink-3 text-xs tabular-nums">{lines.length}</span>
      </h2>
      <ul className={lineClass}>
        {lines.map((line) => (
          <li data-find={line.haystack} data-row="" hidden={!isShown(line.haystack)} key={line.name}>
            <span>
              <Link className={line.allowed ? 'font-medium' : 'text-ink-2'} href={line.href}>
                {line.label}
              </Link>
              <small>{line.help}</small>
            </span>
            <OperationBadges line={line} words={words} />
            <code>{line.name}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Said once for all lines: 382 of them would carry it twice each, in the page and in what the browser takes over. */
const lineClass = [
  '[&>li:not([hidden])]:grid [&>li]:min-h-11 [&>li]:cursor-pointer [&>li]:items-center [&>li]:gap-x-4 [&>li]:gap-y-0.5',
  '[&>li]:border-line [&>li]:border-b [&>li]:px-4 [&>li]:py-1.5 [&>li:last-child]:border-b-0 [&>li:hover]:bg-hover',
  '[&>li:focus-within]:bg-accent-soft md:[&>li]:grid-cols-[minmax(0,1fr)_auto_minmax(0,17rem)] [&>li>span]:min-w-0',
  '[&_a]:rounded [&_a]:text-sm [&_a:hover]:text-accent [&_small]:block [&_small]:truncate [&_small]:text-ink-3 [&_small]:text-xs',
  'max-md:[&_small]:whitespace-normal [&_code]:truncate [&_code]:font-mono [&_code]:text-ink-3 [&_code]:text-xs md:[&_code]:text-right',
].join(' ');
