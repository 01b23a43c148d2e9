import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/** Nothing here: says why, and what to do. */
export function EmptyState(props: { icon: IconName; title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-10 text-center">
      <Icon className="mb-2 text-ink-3" name={props.icon} size={24} />
      <p className="font-medium text-base">{props.title}</p>
      {props.children && <div className="prose-text max-w-prose text-ink-3 text-sm">{props.children}</div>}
      {props.actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{props.actions}</div>}
    </div>
  );
}
