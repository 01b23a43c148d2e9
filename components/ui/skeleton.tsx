import { classNames } from './class-names.ts';

/** A grey place of the size of what comes. Give it the height and width of the real thing. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classNames('block animate-pulse rounded-md bg-hover', className)} />;
}
