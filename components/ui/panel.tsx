import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface PanelProps {
  title?: ReactNode;
  /** Stands at the right end of the title line. */
  aside?: ReactNode;
  children: ReactNode;
  /** The content has its own edges (a table, a list). */
  flush?: boolean;
  className?: string;
}

/** One framed section of a page. */
export function Panel({ title, aside, children, flush, className }: PanelProps) {
  return (
    <section className={classNames('overflow-hidden rounded-lg border border-line bg-raised', className)}>
      {title !== undefined && (
        <header className="flex min-h-10 items-center justify-between gap-3 border-line border-b px-4 py-2">
          <h2 className="font-semibold text-base">{title}</h2>
          {aside}
        </header>
      )}
      {flush ? children : <div className="p-4">{children}</div>}
    </section>
  );
}
