import 'server-only';
import { formatJst } from '#components/ui/jst.ts';
import { formatYen } from '#components/ui/yen.ts';
import type { Locale } from '#messages/define-words.ts';
import { facts } from '#messages/operations/facts.ts';
import { form } from '#messages/operations/form.ts';
import type { Thing } from '#server/kraken/thing.ts';

const yenFacts = new Set(['amount', 'balance']);

/** A fact that was read upstream, as people read it: yen, days, the words of states, はい and いいえ. */
export function sayFact(name: string, value: string | number | boolean, locale: Locale): string {
  const values: Readonly<Record<string, string>> = facts[locale].values;
  if (typeof value === 'boolean') return value ? form[locale].yes : form[locale].no;
  if (yenFacts.has(name)) return formatYen(value);
  if (typeof value === 'number') return String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formatJst(value);
  return Object.hasOwn(values, value) ? (values[value] ?? value) : value;
}

/** What a fact is called; its own name where nobody has worded it. */
export function labelFact(name: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = facts[locale].names;
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

/** What tells one thing from another in a list of choices. */
export function sayThing(thing: Thing, locale: Locale): string[] {
  return Object.entries(thing.facts).flatMap(([name, value]) => {
    if (value === null || value === '') return [];
    const said = sayFact(name, value, locale);
    return typeof value === 'boolean' ? (value ? [labelFact(name, locale)] : []) : [said];
  });
}
