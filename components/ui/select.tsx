import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { controlClass } from './control-class.ts';
import { Icon } from './icon.tsx';

/** The browser's own select, dressed. Up to 8 choices; beyond that use a combobox. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={classNames('relative block', className)}>
      <select className={classNames(controlClass, 'h-8 w-full appearance-none truncate pr-8 pl-2.5')} {...rest}>
        {children}
      </select>
      <Icon className="pointer-events-none absolute top-2 right-2 text-ink-3" name="chevron-down" />
    </span>
  );
}
