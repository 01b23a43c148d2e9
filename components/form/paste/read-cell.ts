import type { FieldErrorCode } from '#graphql/field-error.ts';
import type { FormValue } from '#graphql/kinds.ts';
import { leafChecks } from '#graphql/leaf/leaf-checks.ts';
import type { FormSetup } from '../form-setup.ts';
import { readChoice } from '../values/read-choice.ts';
import type { Column } from './columns.ts';

export interface CellRead {
  /** undefined: the cell is empty, so the field is left as is. What cannot be read is kept as it was pasted. */
  value: FormValue | undefined;
  fault?: { code: FieldErrorCode; params?: Record<string, string | number> };
}

/** One pasted cell as the field would hold it: choices and yes or no by their label or the API's word, days and numbers tidied. */
export function readCell(setup: FormSetup, { field }: Column, cell: string): CellRead {
  const text = cell.trim();
  if (text === '') return { value: undefined };
  if (field.kind === 'boolean') {
    const said = readBoolean(text, setup.form);
    return said === null ? { value: text, fault: { code: 'notABoolean' } } : { value: said };
  }
  if (field.kind === 'choice') {
    const { slice, valueLabels } = setup;
    const names = (slice.enums[field.enum ?? ''] ?? []).map((value) => value.name);
    const name = readChoice(names, valueLabels[field.enum ?? ''] ?? {}, text);
    return name === null ? { value: text, fault: { code: 'notAChoice' } } : { value: name };
  }
  if (field.kind === 'list' || field.kind === 'object' || field.kind === 'oneOf') return { value: undefined };
  const checked = leafChecks[field.kind](text, field, new Set());
  if (checked.ok) return { value: checked.text };
  return { value: text, fault: { code: checked.code, ...(checked.params ? { params: checked.params } : {}) } };
}

function readBoolean(text: string, words: { yes: string; no: string }): boolean | null {
  const said = text.normalize('NFKC').toLowerCase();
  if (['true', 'yes', 'y', '1', '○', words.yes.toLowerCase(), 'はい'].includes(said)) return true;
  return ['false', 'no', 'n', '0', '×', words.no.toLowerCase(), 'いいえ'].includes(said) ? false : null;
}
