import type { Field, Path } from '#graphql/kinds.ts';

export interface FieldViewProps {
  field: Field;
  path: Path;
  /** The key of the field's words: the path without `values` and without list positions. */
  wordPath: string;
  /** Instead of the written label: a row of a list. */
  label?: string;
  /** Without label and help: a row of a list. */
  bare?: boolean;
}
