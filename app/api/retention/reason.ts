import * as z from 'zod';
import { storedText } from '#server/db/stored-text.ts';

/** Why somebody asks; whether it is empty is judged inside, so that the refusal is on record. */
export const reason = storedText(500);

/** The number of a row. */
export const id = z.int().positive().max(2_147_483_647);
