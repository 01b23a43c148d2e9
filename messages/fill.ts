/** What may stand in a placeholder. */
export type FillValue = string | number;

/**
 * Puts values into a sentence's `{name}` placeholders. A placeholder without a value stays visible as `{name}`:
 * a hole in a sentence is a mistake that should be seen, not hidden.
 */
export function fill(sentence: string, values: Readonly<Record<string, FillValue>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (hole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? hole : String(value);
  });
}
