import type { Path } from './kinds.ts';

/** `['input', 'lines', 3, 'amount']` as `input.lines.3.amount`. GraphQL names hold no dot, so this is unambiguous. */
export function pathText(path: Path): string {
  return path.join('.');
}
