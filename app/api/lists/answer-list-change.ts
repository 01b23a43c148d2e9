import type { ListResult } from '#server/commands/change-list.ts';

/** 409 for what was refused: nothing was changed. */
export function answerListChange(result: ListResult): Response {
  return Response.json(result, { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
}
