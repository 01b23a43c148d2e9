import type { Field, FormValues, Path, Slice } from '#graphql/kinds.ts';
import { getAt } from './at-path.ts';

/**
 * The account that a field at this path (below `values`) speaks of: the one filled in beside it, or in a group around it;
 * empty where there is none. A transfer names two accounts, each with its own ledgers.
 */
export function accountNear(slice: Slice, values: FormValues, path: Path): string {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const around = path.slice(0, length);
    if (typeof around.at(-1) !== 'number' && around.length > 0 && fieldAt(slice, around)?.kind === 'list') continue;
    const known = fieldsAt(slice, around).find((field) => field.lookUp === 'account');
    const text = known && getAt(values, [...around, known.name]);
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  return '';
}

/** The fields of the group at a path; none where no group stands there. */
function fieldsAt(slice: Slice, path: Path): Field[] {
  if (path.length === 0) return slice.fields;
  return slice.types[fieldAt(slice, path)?.object ?? '']?.fields ?? [];
}

function fieldAt(slice: Slice, path: Path): Field | undefined {
  let fields = slice.fields;
  let field: Field | undefined;
  for (const step of path) {
    field = typeof step === 'number' ? field?.item : fields.find((one) => one.name === step);
    fields = slice.types[field?.object ?? '']?.fields ?? [];
  }
  return field;
}
