'use client';

import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { setPreference } from './set-preference.ts';

/** Folds the rail to icons and back; the choice is kept, and the server draws it that way the next time. */
export function RailToggle(props: { collapse: string; expand: string; narrow: boolean }) {
  const [narrow, setNarrow] = useState(props.narrow);
  const toggle = () => {
    const next = narrow ? 'wide' : 'narrow';
    setPreference('rail', next);
    document.getElementById('frame')?.setAttribute('data-rail', next);
    setNarrow(!narrow);
  };
  const label = narrow ? props.expand : props.collapse;
  return (
    <button
      aria-label={label}
      className="m-2 flex h-8 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink group-data-[rail=wide]/frame:w-8"
      data-tip={label}
      onClick={toggle}
      type="button"
    >
      <Icon name={narrow ? 'chevrons-right' : 'chevrons-left'} />
    </button>
  );
}
