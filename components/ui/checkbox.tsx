import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

/** The browser's own checkbox in the accent colour; put it inside its label. */
export function Checkbox({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      className={classNames('size-4 shrink-0 rounded-sm accent-accent-solid', className)}
      type="checkbox"
      {...rest}
    />
  );
}
