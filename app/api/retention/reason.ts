import * as z from 'zod';

/** Why somebody asks; whether it is empty is judged inside, so that the refusal is on record. */
export const reason = z
  .string()
  .max(500)
  .refine((text) => text.isWellFormed() && !text.includes('\0'));

/** The number of a row. */
export const id = z.int().positive().max(2_147_483_647);
