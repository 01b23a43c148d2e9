import { sendApproved } from '#server/approvals/send-approved.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { answerDecision } from '../answer-decision.ts';

/**
 * A person's press sends an approved command: its maker's, or that of another who takes over. Not a server action: those
 * wait for each other in one tab, and this one waits for Kraken.
 */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'commands:submit', maxBytes: 1_024 }, async ({ staff, body, context }) => {
    const { address = '', userAgent = '' } = context;
    return answerDecision(
      await sendApproved({ staff, input: body, request: { headers: request.headers, address, userAgent } }),
    );
  });
}
