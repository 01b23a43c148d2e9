import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/** The colours of state (look.md). Colour never stands alone: a badge always has a word and an icon. */
export type Tone = 'waiting' | 'approved' | 'succeeded' | 'refused' | 'unknown' | 'void' | 'active';

export const toneClass: Record<Tone, string> = {
  waiting: 'border-waiting-line bg-waiting-soft text-waiting',
  approved: 'border-approved-line bg-approved-soft text-approved',
  succeeded: 'border-succeeded-line bg-succeeded-soft text-succeeded',
  refused: 'border-refused-line bg-refused-soft text-refused',
  unknown: 'border-unknown-line bg-unknown-soft text-unknown',
  void: 'border-void-line bg-void-soft text-void',
  active: 'border-line-strong bg-raised text-ink',
};

/** A state in a word, an icon and a colour, 20 px high. */
export function Badge({ tone, icon, children }: { tone: Tone; icon: IconName; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 items-center align-middle gap-1 whitespace-nowrap rounded-full border px-1.5 font-medium text-xs',
        toneClass[tone],
      )}
    >
      <Icon name={icon} size={12} />
      {children}
    </span>
  );
}
