import type { Field, FormValue } from '#graphql/kinds.ts';
import type { FormSetup } from '../form-setup.ts';
import { sayValue } from './say-value.ts';

const mostParts = 4;
const longestPart = 40;

/**
 * A closed group in one line: the first values in it as people read them, or, where nothing is filled in, empty.
 * @param wordPath of the group: its fields' words stand below
 */
export function summaryOf(
  setup: FormSetup,
  fields: readonly Field[],
  value: FormValue | undefined,
  wordPath: string,
): string {
  const parts: string[] = [];
  collect(setup, fields, value, wordPath, parts);
  return parts.slice(0, mostParts).join(' · ') + (parts.length > mostParts ? ' …' : '');
}

function collect(
  setup: FormSetup,
  fields: readonly Field[],
  value: FormValue | undefined,
  wordPath: string,
  parts: string[],
): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const field of fields) {
    if (parts.length > mostParts) return;
    const inner = Object.hasOwn(value, field.name) ? value[field.name] : undefined;
    if (inner === undefined || inner === '') continue;
    const path = `${wordPath}.${field.name}`;
    const label = setup.words.fields[path]?.label ?? field.name;
    if (Array.isArray(inner)) parts.push(`${label}: ${inner.length}`);
    else if (typeof inner === 'object' && inner !== null) {
      collect(setup, setup.slice.types[field.object ?? '']?.fields ?? [], inner, path, parts);
    } else
      parts.push(`${label}: ${field.sensitive ? '•••' : short(sayValue(field, inner, setup.valueLabels, setup.form))}`);
  }
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longestPart ? `${line.slice(0, longestPart).toWellFormed()}…` : line;
}
