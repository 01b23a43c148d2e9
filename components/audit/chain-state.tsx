import type { Tone } from '../ui/badge.tsx';
import { Callout } from '../ui/callout.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';

export interface ChainStateProps {
  state: 'whole' | 'broken' | 'unverified';
  /** "The chain holds". */
  title: string;
  /** How many entries, when; or where it breaks and what to do. */
  body: string;
  /** Who stands witness, and what nobody has witnessed yet. */
  witness: string;
}

const tones: Record<ChainStateProps['state'], Tone> = { whole: 'succeeded', broken: 'refused', unverified: 'void' };
const colours: Record<ChainStateProps['state'], string> = {
  whole: 'text-succeeded',
  broken: 'text-refused',
  unverified: 'text-void',
};

/** Whether the log can be believed. Quiet while it holds; a break stands on the page. */
export function ChainState({ state, title, body, witness }: ChainStateProps) {
  if (state === 'broken') {
    return (
      <Callout icon="shield-exclamation-point" role="alert" title={title} tone={tones.broken}>
        {body} {witness}
      </Callout>
    );
  }
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-sm">
      <span className={classNames('inline-flex items-center gap-1.5 font-medium', colours[state])}>
        <Icon name={state === 'whole' ? 'shield-check' : 'circle-dashed'} />
        {title}
      </span>
      <span>{body}</span>
      <span className="text-ink-3">{witness}</span>
    </p>
  );
}
