import type { Field, FormValues, Slice } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import { type SayWords, sayValue, type ValueLabels } from './say-value.ts';
import { walkValues } from './walk-values.ts';

export interface EffectWords extends SayWords {
  /** Stands where a value is still missing. */
  missing: string;
}

/** What an effect sentence may name beyond its fields. */
export interface EffectFacts {
  account: string;
  holder?: string | undefined;
  /** Path of the amount, as in domains/. */
  amountAt?: string | undefined;
}

/**
 * An effect or a button with its holes filled: {account}, {holder}, {amount}, {count} (items of the lists) and every
 * field by its last name. A field that holds nothing yet reads as the missing word.
 */
export function sayEffect(
  sentence: string,
  slice: Slice,
  values: FormValues,
  facts: EffectFacts,
  labels: ValueLabels,
  words: EffectWords,
): string {
  const wanted = new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), ([, name = '']) => name));
  const holes: Record<string, string> = {};
  for (const name of namesIn(slice)) if (wanted.has(name)) holes[name] = words.missing;
  let count = 0;
  walkValues(slice, values, ({ field, wordPath, value }) => {
    if (Array.isArray(value)) count += value.length;
    const isAmount = wordPath === facts.amountAt && wanted.has('amount');
    if (!isAmount && !wanted.has(field.name)) return;
    const said = sayValue(field, value, labels, words);
    if (said === '') return;
    holes[field.name] = said;
    if (isAmount) holes.amount = said;
  });
  if (facts.amountAt !== undefined) holes.amount ??= words.missing;
  return fill(sentence, {
    ...holes,
    count,
    account: facts.account === '' ? words.missing : facts.account,
    holder: facts.holder ?? words.missing,
  });
}

function namesIn(slice: Slice): string[] {
  const fields: Field[] = [...slice.fields, ...Object.values(slice.types).flatMap((type) => type.fields)];
  return fields.map((field) => field.name);
}
