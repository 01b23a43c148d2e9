import type { Field, FormValue, FormValues } from '#graphql/kinds.ts';
import type { FormSetup } from '../form-setup.ts';
import { nameOfPath } from '../values/name-of-path.ts';
import { sayValue } from '../values/say-value.ts';
import { walkValues } from '../values/walk-values.ts';

export interface SentRow {
  key: string;
  label: string;
  said: string;
  /** How deep it stands: rows of a group are set in. */
  depth: number;
  mono: boolean;
}

const monoKinds = new Set(['identifier', 'uuid', 'uri', 'jsonText', 'jsonValue']);

/** A secret is never shown, not even to who typed it. */
function sayRow(field: Field, value: FormValue, setup: FormSetup): string {
  if (field.sensitive && value !== null && value !== '') return '•••';
  if (Array.isArray(value) && value.length === 0) return '[]';
  return sayValue(field, value, setup.valueLabels, setup.form);
}

/** Every value that will be sent, field by field, as people read it. What is left as is has no row. */
export function sentRows(setup: FormSetup, values: FormValues): SentRow[] {
  const rows: SentRow[] = [];
  walkValues(setup.slice, values, ({ field, path, value }) => {
    const isGroup = typeof value === 'object' && value !== null;
    // The one `input` around everything says nothing to anyone.
    if (isGroup && path.length === 1 && !Array.isArray(value)) return;
    rows.push({
      key: path.join('.'),
      label: nameOfPath(setup, ['values', ...path]),
      said: sayRow(field, value, setup),
      depth: Math.max(0, path.filter((step) => typeof step === 'string').length - 2),
      mono: monoKinds.has(field.kind) && value !== null,
    });
  });
  return rows;
}
