import * as z from 'zod';

/** Whether PostgreSQL can hold it: its text has no NUL, and a lone surrogate has no UTF-8. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Posted text that can be stored as it is. @param longest in UTF-16 units */
export function storedText(longest: number) {
  return z.string().max(longest).refine(isStorable);
}

/** Why somebody decides or resolves; whether one is needed is judged where it is used. */
export const reasonText = storedText(1_000).transform((text) => text.trim());
