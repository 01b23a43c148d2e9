import type { ReactNode } from 'react';

export interface MessagePageProps {
  /** 20 px. */
  icon: ReactNode;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** It stands outside of the frame, so it is the page's main part itself. */
  alone?: boolean;
}

/** A page that only says something: what happened, why, and what to do. */
export function MessagePage({ icon, title, children, actions, alone }: MessagePageProps) {
  const Part = alone ? 'main' : 'div';
  return (
    <Part className="mx-auto flex min-h-[70vh] max-w-md flex-col justify-center px-6 py-16">
      <span className="mb-4 inline-flex size-10 items-center justify-center rounded-lg border border-line bg-sunken text-ink-2">
        {icon}
      </span>
      <h1 className="font-semibold text-xl">{title}</h1>
      <div className="prose-text mt-2 text-base text-ink-2">{children}</div>
      {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
    </Part>
  );
}
