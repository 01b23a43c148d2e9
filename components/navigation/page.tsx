import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';

export interface PageProps {
  /** The page's <Trail>. */
  trail: ReactNode;
  title: ReactNode;
  /** One line under the title. */
  lead?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
  /** Tables take the whole width; forms and single records at most 1,280 px. */
  wide?: boolean;
  /** The page fills the window and its table scrolls inside, so that the table's head stays. */
  fill?: boolean;
}

/** The body of every page in the frame: trail, title, content. */
export function Page({ trail, title, lead, actions, children, wide, fill }: PageProps) {
  return (
    <div
      className={classNames(
        'mx-auto flex w-full flex-col gap-4 px-4 pt-5 pb-10 md:px-6',
        !wide && 'max-w-[1280px]',
        fill && 'md:h-full md:min-h-0 md:pb-4',
      )}
    >
      {trail}
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h1 className="font-semibold text-xl">{title}</h1>
          {lead && <div className="prose-text mt-0.5 max-w-prose text-ink-3 text-sm">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
