import type { Field } from '#graphql/kinds.ts';
import type { FormSetup } from '../form-setup.ts';

/** One leaf of a row that a pasted column can go to. */
export interface Column {
  field: Field;
  /** Below the row; empty where the row is the leaf itself. */
  path: string[];
  label: string;
  /** It belongs to one of several, of which a row has exactly one: only a header can say that it is meant. */
  choice: boolean;
}

/** The lines of legacyProcessOrder have what they are about five groups down. */
const deepest = 6;

/** Every leaf of a list's item that a cell can fill: groups and choices of one are entered, lists inside of a row are not. */
export function columnsOf(setup: FormSetup, item: Field, wordPath: string, label: string): Column[] {
  if (item.kind !== 'object') return isCell(item) ? [{ field: item, path: [], label, choice: false }] : [];
  const columns: Column[] = [];
  const enter = (group: Field, path: string[], labels: string[], choice: boolean) => {
    for (const field of setup.slice.types[group.object ?? '']?.fields ?? []) {
      if (field.consoleMade) continue;
      const here = [...path, field.name];
      const said = [...labels, setup.words.fields[[wordPath, ...here].join('.')]?.label ?? field.name];
      const isChoice = choice || field.kind === 'oneOf';
      if (isCell(field)) columns.push({ field, path: here, label: said.join(' › '), choice });
      else if (field.kind !== 'list' && here.length < deepest) enter(field, here, said, isChoice);
    }
  };
  enter(item, [], [], false);
  return columns;
}

/** A column for each pasted one, by its place; null: not used. */
export type Mapping = (Column | null)[];

/**
 * Where the pasted columns go. The first row counts as a header where at least half of its cells name a column: by its
 * label, its API name, or its path. Without one the columns are taken in the order of the form.
 */
export function mapColumns(
  columns: readonly Column[],
  first: readonly string[],
): { header: boolean; mapping: Mapping } {
  const named = byHeader(columns, first);
  const found = named.filter((column) => column !== null).length;
  const header = found > 0 && found * 2 >= first.filter((cell) => cell.trim() !== '').length;
  return { header, mapping: header ? named : byOrder(columns, first.length) };
}

export function byOrder(columns: readonly Column[], count: number): Mapping {
  const plainly = columns.filter(({ choice }) => !choice);
  return Array.from({ length: count }, (_, index) => plainly[index] ?? null);
}

/** Each column is taken once: two headers of the same name leave the second one open. */
export function byHeader(columns: readonly Column[], first: readonly string[]): Mapping {
  const taken = new Set<Column>();
  return first.map((cell) => {
    const wanted = plain(cell);
    const column = columns.find((one) => !taken.has(one) && wanted !== '' && namesOf(one).includes(wanted)) ?? null;
    if (column !== null) taken.add(column);
    return column;
  });
}

function namesOf({ label, path, field }: Column): string[] {
  return [label, label.split(' › ').at(-1) ?? label, path.join('.'), field.name].map(plain);
}

/** Width, case, blanks and the marks of a required column say nothing in a header. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*＊]|必須|required/gu, '');
}

function isCell(field: Field): boolean {
  return field.kind !== 'list' && field.kind !== 'object' && field.kind !== 'oneOf';
}
