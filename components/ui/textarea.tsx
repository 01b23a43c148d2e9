import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { controlClass } from './control-class.ts';

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      className={classNames(controlClass, 'field-sizing-content block min-h-18 w-full px-2.5 py-1.5', className)}
      rows={rows}
      {...rest}
    />
  );
}
