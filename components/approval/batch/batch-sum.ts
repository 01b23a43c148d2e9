import type { BatchRow } from './batch-row.ts';

type Summed = Pick<BatchRow, 'commandId' | 'amount' | 'yen' | 'account'>;

/** What many requests come to. */
export interface BatchSum<Row> {
  count: number;
  /** Of all whose amount is known in yen; what moves no money counts nothing. */
  yen: number;
  /** So many are in points, or of an amount that nobody knows. */
  others: number;
  /** By its absolute amount; null: none moves yen. */
  largest: Row | null;
}

export function sumBatch<Row extends Summed>(rows: readonly Row[]): BatchSum<Row> {
  const known = rows.filter(({ amount, yen }) => amount !== null && yen !== null);
  const [largest = null] = known.toSorted((one, other) => Math.abs(other.yen ?? 0) - Math.abs(one.yen ?? 0));
  return {
    count: rows.length,
    yen: known.reduce((sum, { yen }) => sum + (yen ?? 0), 0),
    others: rows.filter(({ yen }) => yen === null).length,
    largest,
  };
}

/** Command ids of those that move the same yen of the same account as another one among them. */
export function findTwins(rows: readonly Summed[]): ReadonlySet<string> {
  const moving = rows.filter(({ account, amount, yen }) => account !== null && amount !== null && yen !== null);
  const alike = Map.groupBy(moving, ({ account, yen }) => `${account} ${yen}`);
  return new Set(
    [...alike.values()]
      .filter((group) => group.length > 1)
      .flat()
      .map(({ commandId }) => commandId),
  );
}
