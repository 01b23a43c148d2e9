import type { ReactNode } from 'react';
import { Fragment } from 'react';

export interface Fact {
  /** Where two labels may be the same. */
  key?: string;
  label: string;
  value: ReactNode;
}

/** Names and values in two columns; one above the other where it is narrow. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-6 gap-y-1.5 text-sm max-md:grid-cols-1 max-md:gap-y-0">
      {facts.map((fact) => (
        <Fragment key={fact.key ?? fact.label}>
          <dt className="text-ink-3 max-md:mt-2 max-md:text-xs">{fact.label}</dt>
          <dd className="min-w-0 break-words">{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
