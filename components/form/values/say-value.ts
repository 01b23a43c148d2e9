import type { Field, FormValue } from '#graphql/kinds.ts';
import { checkMoney } from '#graphql/leaf/number-text.ts';
import { formatYen } from '../../ui/yen.ts';

/** What a value is called where it is not typed: `BANK_TRANSFER` by its enum. */
export type ValueLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface SayWords {
  yes: string;
  no: string;
  setEmpty: string;
}

/** One leaf as people read it: ¥12,345, はい, the label of a choice, a moment with its zone. */
export function sayValue(field: Field, value: FormValue, labels: ValueLabels, words: SayWords): string {
  if (value === null) return words.setEmpty;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value !== 'string') return '';
  if (field.kind === 'money') return sayYen(field, value) ?? value;
  if (field.kind === 'choice') return labels[field.enum ?? '']?.[value] ?? value;
  if (field.suggestions?.includes(value)) return labels[suggestionKey]?.[value] ?? value;
  if (field.kind === 'dateTime') return `${value.replace('T', ' ')} JST`;
  return value;
}

/** Labels of suggested texts stand beside those of the enums under this name. */
export const suggestionKey = ' suggestions';

/** An amount as typed (`１２３４５`, `¥12,345`) as yen; null where it is none. */
export function sayYen(field: Field, text: string): string | null {
  const checked = checkMoney(text, field, new Set());
  return checked.ok ? formatYen(checked.text) : null;
}
