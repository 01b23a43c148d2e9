import { readPath } from './read-path.ts';

/** Yen of one line of goods: units times the price of one; null where the price is left to the product's own. */
export function priceOfUnits(line: unknown): number | null {
  const units = readPath(line, 'numberOfUnits');
  const price = readPath(line, 'pricePerUnit');
  return typeof units === 'number' && typeof price === 'number' ? units * price : null;
}
