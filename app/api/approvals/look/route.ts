import type { DecideResult } from '#server/approvals/decide-result.ts';
import { readHistory } from '#server/approvals/inbox/read-history.ts';
import { openRequest } from '#server/approvals/open-request.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { getLocale } from '../../../locale.ts';
import { answerDecision } from '../answer-decision.ts';
import { sayOpened } from './say-opened.ts';

const door = { permission: 'commands:decide', maxBytes: 1_024, rate: { burst: 120, perSecond: 4 } } as const;

const headers = { 'cache-control': 'private, no-store' };

/**
 * Reads the target of a request anew and shows its decisive fields to one eligible decider; that they were shown is on
 * record before they are. Posted by the page once it stands before somebody, never by reading ahead.
 */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, door, async ({ staff, body, context }) => {
    const { address = '', userAgent = '' } = context;
    const opened = await openRequest({ staff, input: body, request: { headers: request.headers, address, userAgent } });
    if (!opened.ok) return opened.code === 'notWaiting' ? answerTooLate(opened) : answerDecision(opened);
    const { account } = opened.request;
    const history = account === null ? null : await readHistory(staff, account);
    const looked = sayOpened(opened.request, history, new Date(), await getLocale());
    return Response.json(looked, { headers });
  });
}

/** Another lead was quicker: leads who work through one list meet that all day, and it is no error of the page's. */
function answerTooLate(refused: DecideResult): Response {
  return Response.json(refused, { headers });
}
