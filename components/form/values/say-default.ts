import type { Field } from '#graphql/kinds.ts';
import { type SayWords, sayValue, type ValueLabels } from './say-value.ts';

/** A default of the schema, written there as a GraphQL literal (`"{}"`, `null`, `true`, `FIXED`), as people read it. */
export function sayDefault(
  field: Field,
  literal: string,
  labels: ValueLabels,
  words: SayWords & { defaultEmpty: string },
): string {
  if (literal === 'null' || literal === '""' || literal === '[]') return words.defaultEmpty;
  if (literal === 'true' || literal === 'false') return literal === 'true' ? words.yes : words.no;
  if (literal.startsWith('"')) return sayValue(field, textIn(literal), labels, words);
  return field.kind === 'list' ? literal : sayValue(field, literal, labels, words);
}

/** GraphQL's quoted text is JSON's, but for block strings, which the SDL does not use for defaults. */
function textIn(literal: string): string {
  try {
    const text: unknown = JSON.parse(literal);
    return typeof text === 'string' ? text : literal;
  } catch {
    return literal;
  }
}
