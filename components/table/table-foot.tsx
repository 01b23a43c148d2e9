import { buttonClass } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';

export interface TableFootProps {
  /** "50 shown". */
  count: string;
  /** What the keyboard does. */
  keys: string;
  first: { href: string; label: string } | null;
  next: { href: string; label: string } | null;
}

/** The line under a table: count, keys, pages. */
export function TableFoot({ count, keys, first, next }: TableFootProps) {
  return (
    <footer className="flex min-h-10 items-center justify-between gap-3 border-line border-t px-4 py-1.5 text-ink-3 text-xs">
      <p>
        {count}
        <span className="ml-3 max-md:hidden">{keys}</span>
      </p>
      <p className="flex gap-2">
        {first !== null && (
          <Link className={buttonClass({ size: 'sm', variant: 'ghost' })} href={first.href}>
            {first.label}
          </Link>
        )}
        {next !== null && (
          <Link className={buttonClass({ size: 'sm' })} href={next.href}>
            {next.label}
          </Link>
        )}
      </p>
    </footer>
  );
}
