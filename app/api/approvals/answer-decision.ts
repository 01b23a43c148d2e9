import type { DecideResult } from '#server/approvals/decide-result.ts';

/** The answer of a handler: 200 with where it stands, 409 with the code and the reference under which it was logged. */
export function answerDecision(result: DecideResult): Response {
  const headers = { 'cache-control': 'private, no-store' };
  return Response.json(result, { status: result.ok ? 200 : 409, headers });
}
