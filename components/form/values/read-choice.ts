/**
 * The choice that somebody means by a text: the API's word in any case, or the label that only one of them has; null
 * where it is none of them or more than one.
 * @param labels what people call the choices, by the API's word
 */
export function readChoice(
  names: readonly string[],
  labels: Readonly<Record<string, string>>,
  text: string,
): string | null {
  const said = plain(text);
  const known = names.find((name) => name.toLowerCase() === said);
  if (known !== undefined) return known;
  const [meant, ...others] = names.filter((name) => plain(labels[name] ?? name) === said);
  return meant === undefined || others.length > 0 ? null : meant;
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
