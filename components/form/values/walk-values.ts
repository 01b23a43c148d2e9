import type { Field, FormValue, FormValues, Path, Slice } from '#graphql/kinds.ts';

export interface Visit {
  field: Field;
  path: Path;
  /** The path without list positions: the key of its words. */
  wordPath: string;
  value: FormValue;
}

/** Every value that is there, groups and lists before what is in them, in the order of the form. */
export function walkValues(slice: Slice, values: FormValues, see: (visit: Visit) => void): void {
  const group = (fields: Field[], here: FormValues, path: Path, words: string[]) => {
    for (const field of fields) {
      const value = Object.hasOwn(here, field.name) ? here[field.name] : undefined;
      if (value !== undefined) one(field, value, [...path, field.name], [...words, field.name]);
    }
  };
  const one = (field: Field, value: FormValue, path: Path, words: string[]) => {
    see({ field, path, wordPath: words.join('.'), value });
    if (Array.isArray(value)) {
      const { item } = field;
      if (item) for (const [index, inner] of value.entries()) one(item, inner, [...path, index], words);
    } else if (typeof value === 'object' && value !== null) {
      group(slice.types[field.object ?? '']?.fields ?? [], value, path, words);
    }
  };
  group(slice.fields, values, [], []);
}
