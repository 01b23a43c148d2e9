import type { ViewResult } from '#server/commands/views/change-views.ts';

/** 409 for what was refused: nothing was changed. */
export function answerView(result: ViewResult): Response {
  return Response.json(result, { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
}
