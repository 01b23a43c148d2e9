import type { FormValue } from '#graphql/kinds.ts';

/** What of a group or a list is seen from outside: absent, null, or which keys and how many items it has. A leaf is itself. */
export function outlineOf(value: FormValue | undefined): FormValue | undefined {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? `#${value.length}` : Object.keys(value).join(' ');
}
