import { classNames } from './class-names.ts';
import { formatJst } from './jst.ts';

export interface TimeProps {
  /** ISO text with offset, or a Date. */
  at: Date | string;
  precision?: 'minute' | 'second';
  className?: string;
}

/** A moment in JST; the tip layer shows "3 minutes ago" over it, in the reader's language. */
export function Time({ at, precision = 'minute', className }: TimeProps) {
  const iso = new Date(at).toISOString();
  return (
    <time className={classNames('whitespace-nowrap tabular-nums', className)} data-tip-relative={iso} dateTime={iso}>
      {formatJst(at, precision)}
    </time>
  );
}
