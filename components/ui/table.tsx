import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

/**
 * A dense table: 32 px rows, sticky header, its own scroll area, which takes focus so that it can be scrolled by
 * keyboard. `label` names it for assistive technology.
 */
export function Table({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area that takes no focus cannot be scrolled by keyboard
    <section aria-label={label} className={classNames('relative overflow-x-auto', className)} tabIndex={0}>
      <table className="w-full border-separate border-spacing-0 text-sm">{children}</table>
    </section>
  );
}

type Align = 'left' | 'right';

/** A column's head. */
export function Th({ align = 'left', className, ...rest }: ComponentProps<'th'> & { align?: Align }) {
  return (
    <th
      className={classNames(
        'sticky top-0 z-10 h-8 whitespace-nowrap border-line border-b bg-sunken px-3 font-medium text-ink-3 text-xs first:pl-4 last:pr-4',
        align === 'right' ? 'text-right' : 'text-left',
        className,
      )}
      scope="col"
      {...rest}
    />
  );
}

/** A cell of one line, 32 px high. */
export function Td({ align = 'left', className, ...rest }: ComponentProps<'td'> & { align?: Align }) {
  return (
    <td
      className={classNames(
        'h-8 whitespace-nowrap border-line border-b px-3 first:pl-4 last:pr-4 group-last/row:border-b-0',
        align === 'right' ? 'text-right' : 'text-left',
        className,
      )}
      {...rest}
    />
  );
}
