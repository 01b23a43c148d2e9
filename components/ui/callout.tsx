import type { ReactNode } from 'react';
import { type Tone, toneClass } from './badge.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export interface CalloutProps {
  tone: Tone;
  icon: IconName;
  title: ReactNode;
  children?: ReactNode;
  /** Buttons and links: what to do now. */
  actions?: ReactNode;
  /** `alert` is read out at once; leave it out where the page is opened with the message already there. */
  role?: 'alert' | 'status';
}

/** Something that matters, standing on the page: what happened, why, what to do. */
export function Callout({ tone, icon, title, children, actions, role }: CalloutProps) {
  return (
    <section className={classNames('flex gap-3 rounded-lg border px-4 py-3', toneClass[tone])} role={role}>
      <Icon className="mt-0.5" name={icon} size={18} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold text-base">{title}</p>
        {children && <div className="prose-text mt-1 text-ink text-sm">{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </section>
  );
}
