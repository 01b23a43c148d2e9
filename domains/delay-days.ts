import { readPath } from './read-path.ts';

/** For how many calendar days the variables hold something back; null: they do not say. Pure, and total. */
export type DelayDays = (variables: unknown) => number | null;

/** The input counts the days. */
export function daysAt(path: string): DelayDays {
  return (variables) => toDays(readPath(variables, path));
}

/** The input names the first day and the day on which it ends. */
export function daysBetween(start: string, stop: string): DelayDays {
  return (variables) => toDays((dayAt(variables, stop) - dayAt(variables, start)) / 86_400_000);
}

function dayAt(variables: unknown, path: string): number {
  const day = readPath(variables, path);
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
}

function toDays(days: unknown): number | null {
  return typeof days === 'number' && Number.isSafeInteger(days) && days >= 0 ? days : null;
}
