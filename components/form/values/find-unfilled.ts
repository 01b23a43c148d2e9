import type { FormValues, Path, Slice } from '#graphql/kinds.ts';
import { walkValues } from './walk-values.ts';

/**
 * Fields that say "a value" and hold none. An empty text is never sent by accident: what should be empty is set empty,
 * what should stay is left as is.
 */
export function findUnfilled(slice: Slice, values: FormValues): Path[] {
  const found: Path[] = [];
  walkValues(slice, values, ({ field, path, value }) => {
    if (!field.required && typeof value === 'string' && value.trim() === '') found.push(path);
  });
  return found;
}
