import type { Path } from '#graphql/kinds.ts';

/** The id of a field's control: its label, its errors and the error summary point at it. */
export function fieldId(path: Path): string {
  return `field-${path.join('-')}`;
}

/** What describes a control to a screen reader: its help and its error, where they are. */
export function describedBy(path: Path, has: { help: boolean; error: boolean }): string | undefined {
  const ids = [has.help && `${fieldId(path)}-help`, has.error && `${fieldId(path)}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** The path that an id was made from: GraphQL names hold no hyphen, and list positions are the only numbers. */
export function pathOfId(id: string): Path {
  return id
    .split('-')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
