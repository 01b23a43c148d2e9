import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';

/** A page that only says something: what happened, why, and what to do. */
export function MessagePage(props: { icon: IconName; title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-[60vh] max-w-md flex-col justify-center px-6 py-16" id="content">
      <span className="mb-4 inline-flex size-10 items-center justify-center rounded-lg border border-line bg-sunken text-ink-2">
        <Icon name={props.icon} size={20} />
      </span>
      <h1 className="font-semibold text-xl">{props.title}</h1>
      <div className="prose-text mt-2 text-base text-ink-2">{props.children}</div>
      {props.actions && <div className="mt-6 flex flex-wrap gap-2">{props.actions}</div>}
    </main>
  );
}
