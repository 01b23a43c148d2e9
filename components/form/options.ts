/** One choice of a list: what is sent, and what people know it by. */
export interface Option {
  value: string;
  /** Name, amount, date: what tells one from another. */
  parts: readonly string[];
}

/** The options that contain what was typed, in their value or in what they are known by; all where it is one of them. */
export function filterOptions(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  if (wanted === '' || options.some((option) => option.value.toLowerCase() === wanted)) return options;
  return options.filter((option) =>
    [option.value, ...option.parts].some((part) => part.normalize('NFKC').toLowerCase().includes(wanted)),
  );
}

/** What a look-up answered, as options. Anything else is no option: the answer came over the wire. */
export function readOptions(body: unknown): Option[] {
  if (typeof body !== 'object' || body === null || !('items' in body) || !Array.isArray(body.items)) return [];
  return body.items.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('value' in item) || typeof item.value !== 'string') return [];
    const parts: unknown[] = 'parts' in item && Array.isArray(item.parts) ? item.parts : [];
    return [{ value: item.value, parts: parts.filter((part) => typeof part === 'string' && part !== '').map(String) }];
  });
}
