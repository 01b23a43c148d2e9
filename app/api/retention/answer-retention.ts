import type { RetentionResult } from '#server/commands/retention/retention-refused.ts';

/** 409 for what was refused: nothing was changed. */
export function answerRetention(result: RetentionResult): Response {
  return Response.json(result, { status: result.ok ? 200 : 409, headers: { 'cache-control': 'no-store' } });
}
