import * as z from 'zod';
import type { OpeningResult } from '#server/commands/change-opening.ts';

/** What is posted to change an opening that is there. */
export const openingId = z.strictObject({ id: z.int().positive().max(2_147_483_647) });

/** 409 for what was refused: nothing was changed. */
export function answerOpening(result: OpeningResult): Response {
  return Response.json(result, { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
}
