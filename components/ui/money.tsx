import { classNames } from './class-names.ts';
import { formatYen } from './yen.ts';

/** An amount of yen in tabular figures; negative with a minus sign, never by colour. */
export function Money({ yen, className }: { yen: number | bigint | string; className?: string }) {
  return <span className={classNames('whitespace-nowrap tabular-nums', className)}>{formatYen(yen)}</span>;
}
