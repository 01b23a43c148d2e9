import type { StopResult } from '#server/commands/change-stop.ts';

/** 409 for what was refused: nothing was changed. */
export function answerStop(result: StopResult): Response {
  return Response.json(result, { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
}
