import type { Field, FormValue, FormValues, Path, Slice } from '#graphql/kinds.ts';
import { mostInSelect } from '../values/most-in-select.ts';

/** A value that was typed into an earlier version of the form and has no place in this one. */
export interface ValueApart {
  /** From the form's root: `['values', 'input', 'lines', 3, 'amount']`. */
  path: Path;
  /** As it was typed; a group or a list as JSON. */
  text: string;
}

/**
 * The values of a draft as this version of the form can hold them, and those that it cannot: fields that are gone, groups
 * and lists that are now something else, choices that are no longer offered. Between them nothing is lost. Text stays
 * where it stood, whatever its field is now: the check says what is wrong with it.
 */
export function fitDraft(slice: Slice, filled: FormValues): { filled: FormValues; apart: ValueApart[] } {
  const apart: ValueApart[] = [];
  const { values } = filled;
  const fitted = isGroup(values) ? inGroup(slice.fields, values, ['values'], { slice, apart }) : {};
  return { filled: { ...filled, values: fitted }, apart };
}

interface Fit {
  slice: Slice;
  apart: ValueApart[];
}

function inGroup(fields: readonly Field[], values: FormValues, path: Path, fit: Fit): FormValues {
  const kept: FormValues = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const here = [...path, name];
    const field = fields.find((one) => one.name === name);
    const fitted = field === undefined ? undefined : inField(field, value, here, fit);
    if (fitted === undefined) setApart(value, here, fit);
    else kept[name] = fitted;
  }
  return kept;
}

/** undefined: it does not fit. null fits everywhere: the check says where it may not stand. */
function inField(field: Field, value: FormValue, path: Path, fit: Fit): FormValue | undefined {
  if (value === null) return null;
  if (field.kind === 'list') {
    const { item } = field;
    if (!Array.isArray(value) || item === undefined) return undefined;
    return value.flatMap((inner, index) => {
      const here = [...path, index];
      const fitted = inField(item, inner, here, fit);
      if (fitted !== undefined) return [fitted];
      setApart(inner, here, fit);
      return [];
    });
  }
  if (field.object !== undefined) {
    return isGroup(value) ? inGroup(fit.slice.types[field.object]?.fields ?? [], value, path, fit) : undefined;
  }
  if (field.kind === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (field.kind !== 'choice') return value;
  // A long list of choices is typed into, and shows whatever stands there; a short one could not show another choice.
  const choices = fit.slice.enums[field.enum ?? ''] ?? [];
  const isOffered = value === '' || choices.length > mostInSelect || choices.some(({ name }) => name === value);
  return isOffered ? value : undefined;
}

function setApart(value: FormValue, path: Path, { apart }: Fit): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text !== '' && text !== '{}' && text !== '[]') apart.push({ path, text });
}

function isGroup(value: FormValue | undefined): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
