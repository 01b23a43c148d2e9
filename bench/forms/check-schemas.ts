import type { Slice } from '#graphql/kinds.ts';
import { validatorFor } from '#graphql/validator.ts';

/** Milliseconds for each slice, in the order given. */
export interface SchemaTimes {
  /** Building the schema and using it for the first time. */
  first: number[];
  /** The same from the same text, read anew. */
  second: number[];
  /** Reading the text of the slice. */
  parse: number[];
}

/** First check of each slice as it came over the wire, the same again, and what reading the text alone costs. */
export function checkSchemas(texts: readonly string[]): SchemaTimes {
  const times: SchemaTimes = { first: [], second: [], parse: [] };
  const take = (text: string, into: number[]) => {
    const from = performance.now();
    const slice: Slice = JSON.parse(text);
    times.parse.push(performance.now() - from);
    const begun = performance.now();
    validatorFor(slice).check({ input: {} });
    into.push(performance.now() - begun);
  };
  for (const text of texts) take(text, times.first);
  for (const text of texts) take(text, times.second);
  return times;
}
