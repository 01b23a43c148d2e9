import type { FormValue, FormValues } from '#graphql/kinds.ts';
import type { FormSetup } from '../form-setup.ts';
import type { Mapping } from './columns.ts';
import { type CellRead, readCell } from './read-cell.ts';

/** A cell that cannot be read as what its column wants. */
export interface BadCell {
  /** Of the pasted rows, without the header; from 1. */
  row: number;
  column: number;
  fault: NonNullable<CellRead['fault']>;
}

export interface PastedRows {
  values: FormValue[];
  bad: BadCell[];
  /** Cells with a text under a column that is not used. */
  unused: number;
}

/** How long the page may stand still at a time, in milliseconds. */
const longestTurn = 8;
/** Bad cells that are remembered one by one. */
const mostBad = 200;

/** Pasted rows as values of the list. Ten thousand of them take a moment: the page goes on living meanwhile. */
export async function toRows(
  setup: FormSetup,
  rows: readonly (readonly string[])[],
  mapping: Mapping,
  signal: AbortSignal,
): Promise<PastedRows | null> {
  const made: PastedRows = { values: [], bad: [], unused: 0 };
  let turn = performance.now();
  for (const [index, row] of rows.entries()) {
    made.values.push(toRow(setup, row, mapping, index + 1, made));
    if (performance.now() - turn > longestTurn) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return null;
      turn = performance.now();
    }
  }
  return made;
}

function toRow(
  setup: FormSetup,
  row: readonly string[],
  mapping: Mapping,
  number: number,
  made: PastedRows,
): FormValue {
  let value: FormValue = mapping.some((column) => column?.path.length === 0) ? '' : {};
  for (const [index, cell] of row.entries()) {
    const column = mapping[index] ?? null;
    if (column === null) {
      if (cell.trim() !== '') made.unused += 1;
      continue;
    }
    const read = readCell(setup, column, cell);
    if (read.fault && made.bad.length < mostBad) made.bad.push({ row: number, column: index, fault: read.fault });
    if (read.value === undefined) continue;
    if (column.path.length === 0) value = read.value;
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) put(value, column.path, read.value);
  }
  return value;
}

/** Puts a value into a row that is being made; the row is nobody else's yet. */
function put(row: FormValues, path: readonly string[], value: FormValue): void {
  let here = row;
  for (const name of path.slice(0, -1)) {
    const inner = here[name];
    const next: FormValues = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {};
    here[name] = next;
    here = next;
  }
  here[path.at(-1) ?? ''] = value;
}
