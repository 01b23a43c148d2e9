import type { Link } from '../ui/link.tsx';

/** The product's mark and name; leads to Today, inside the console by its own links. */
export function Brand({ name, Anchor }: { name: string; Anchor: typeof Link | 'a' }) {
  return (
    <Anchor
      className="flex h-(--bar-height) items-center gap-2.5 px-4 font-semibold text-base tracking-tight group-data-[rail=narrow]/frame:md:justify-center group-data-[rail=narrow]/frame:md:px-0"
      href="/"
    >
      <svg aria-hidden="true" className="size-6 shrink-0" viewBox="0 0 32 32">
        <rect className="fill-accent-solid" height="32" rx="7" width="32" />
        <path
          className="stroke-on-solid"
          d="M7.8 16a8.2 8.2 0 1 0 16.4 0a8.2 8.2 0 1 0 -16.4 0M16 4.6v22.8M4.6 16h22.8M8 8l16 16M24 8 8 24"
          fill="none"
          strokeLinecap="round"
          strokeWidth="2.4"
        />
      </svg>
      <span className="group-data-[rail=narrow]/frame:md:sr-only">{name}</span>
    </Anchor>
  );
}
