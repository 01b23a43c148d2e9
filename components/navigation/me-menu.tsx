import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';

export interface MeMenuProps {
  name: string;
  /** "Account menu (name)". */
  label: string;
  rolesLabel: string;
  /** The person's roles in words. */
  roles: string;
  /** Language and theme, for windows too narrow to show them in the top line. */
  preferences: ReactNode;
  /** Sign out, sign out everywhere. */
  children: ReactNode;
}

/** Who I am here: the browser's own popover, so it needs no script of its own. */
export function MeMenu({ name, label, rolesLabel, roles, preferences, children }: MeMenuProps) {
  return (
    <>
      <button
        aria-label={label}
        className="inline-flex h-8 items-center gap-1.5 rounded-md px-1.5 text-ink-2 text-sm hover:bg-hover hover:text-ink"
        popoverTarget="me"
        type="button"
      >
        <span className="inline-flex size-6 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent text-xs">
          {name.slice(0, 1)}
        </span>
        <span className="max-w-28 truncate max-lg:hidden">{name}</span>
        <Icon className="text-ink-3 max-md:hidden" name="chevron-down" size={12} />
      </button>
      <div className="fixed inset-auto top-11 right-3 m-0 w-64 rounded-lg p-1.5 shadow-float" id="me" popover="auto">
        <div className="border-line border-b px-2.5 pt-1.5 pb-2.5">
          <p className="font-medium text-sm">{name}</p>
          <p className="mt-0.5 text-ink-3 text-xs">
            {rolesLabel}: {roles}
          </p>
        </div>
        <div className="flex flex-col gap-2 border-line border-b px-2.5 py-2.5 md:hidden">{preferences}</div>
        <div className="flex flex-col pt-1.5">{children}</div>
      </div>
    </>
  );
}
