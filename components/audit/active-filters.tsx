import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';

export interface ActiveFilter {
  name: string;
  /** "担当者：佐藤 花子". */
  label: string;
  /** The same page without it. */
  href: string;
  /** What taking it away is called, for who does not see the cross. */
  remove: string;
}

/** The conditions that are in force, each with a way out of it. */
export function ActiveFilters({ label, filters }: { label: string; filters: readonly ActiveFilter[] }) {
  if (filters.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {filters.map((filter) => (
        <li
          className="inline-flex max-w-full items-center gap-1 rounded-md border border-line-strong bg-accent-soft py-0.5 pr-1 pl-2 text-sm"
          key={filter.name}
        >
          <span className="truncate">{filter.label}</span>
          <Link aria-label={filter.remove} className="rounded p-0.5 text-ink-3 hover:text-ink" href={filter.href}>
            <Icon name="x" size={13} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
