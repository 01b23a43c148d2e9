import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { controlClass } from './control-class.ts';

export interface InputProps extends ComponentProps<'input'> {
  /** Unit or format that stands inside the control, before the value (¥). Decoration: say it in the label or help too. */
  prefix?: string;
  /** The same after the value (日, JST). */
  suffix?: ReactNode;
  /** Identifiers and numbers are set in mono. */
  mono?: boolean;
}

/** One line of text, 32 px high. */
export function Input({ prefix, suffix, mono, className, ...rest }: InputProps) {
  const face = mono ? 'font-mono' : '';
  if (prefix === undefined && suffix === undefined) {
    return <input className={classNames(controlClass, 'h-8 w-full px-2.5', face, className)} {...rest} />;
  }
  return (
    <span className={classNames('relative block', className)}>
      {prefix !== undefined && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-3 text-sm"
        >
          {prefix}
        </span>
      )}
      <input
        className={classNames(
          controlClass,
          'h-8 w-full',
          face,
          prefix === undefined ? 'pl-2.5' : 'pl-7',
          suffix === undefined ? 'pr-2.5' : 'pr-14',
        )}
        {...rest}
      />
      {suffix !== undefined && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-ink-3 text-xs"
        >
          {suffix}
        </span>
      )}
    </span>
  );
}
