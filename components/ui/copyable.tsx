import { classNames } from './class-names.ts';
import { showHidden } from './show-hidden.ts';

/**
 * An identifier in mono that is copied by a click. The tip layer does the copying and says so: this draws a button
 * only, so that a table of two hundred needs no script of its own.
 */
export function Copyable({ value, className }: { value: string; className?: string }) {
  return (
    <button
      aria-describedby="copy-hint"
      className={classNames(
        '-mx-1 cursor-copy rounded px-1 font-mono text-[0.95em] transition-colors hover:bg-hover',
        className,
      )}
      data-copy={value}
      type="button"
    >
      {showHidden(value)}
    </button>
  );
}
