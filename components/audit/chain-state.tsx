import type { ReactNode } from 'react';
import { Callout } from '../ui/callout.tsx';
import { Icon } from '../ui/icon.tsx';

export interface ChainStateProps {
  state: 'whole' | 'broken';
  /** "The chain holds". */
  title: string;
  /** How many entries, when; or where it breaks and what to do. */
  body: ReactNode;
  /** Who stands witness, and what nobody has witnessed yet. */
  witness: string;
}

/** Whether the log can be believed. Quiet while it holds; a break stands on the page. */
export function ChainState({ state, title, body, witness }: ChainStateProps) {
  if (state === 'broken') {
    return (
      <Callout icon="shield-exclamation-point" role="alert" title={title} tone="refused">
        {body} {witness}
      </Callout>
    );
  }
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-sm">
      <span className="inline-flex items-center gap-1.5 font-medium text-succeeded">
        <Icon name="shield-check" />
        {title}
      </span>
      <span>{body}</span>
      <span className="text-ink-3">{witness}</span>
    </p>
  );
}
