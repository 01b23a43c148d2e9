import type { Field } from '#graphql/kinds.ts';

/** Fields in the desk's order; what it does not name follows as the schema has it, required first, console-made last. */
export function sortFields(fields: readonly Field[], wordPath: string, order: readonly string[]): Field[] {
  const rank = (field: Field) => {
    const place = order.indexOf(wordPath === '' ? field.name : `${wordPath}.${field.name}`);
    if (field.consoleMade) return 3_000;
    if (place >= 0) return place;
    return field.required ? 1_000 : 2_000;
  };
  return fields.toSorted((one, other) => rank(one) - rank(other));
}
