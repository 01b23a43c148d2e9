import type { Staff } from '#server/auth/staff.ts';
import type { SubmitRequest, SubmitResult } from '#server/commands/submit-result.ts';
import type { Verdict } from '#server/db/schema/approvals.ts';
import { decideCommand } from './decide-command.ts';
import type { DecideResult } from './decide-result.ts';
import { openRequest } from './open-request.ts';
import { sendApproved } from './send-approved.ts';
import { withdrawCommand } from './withdraw-command.ts';

/** The leads of the sandbox, in the order in which they are asked. */
const leads = ['nakamura', 'takahashi', 'tanaka'];

/** Leads who approve whatever waits, each through the same two doors as on the page. */
export function makeTestApprovals({ signIn, origin }: { signIn: (subject: string) => Promise<Staff>; origin: string }) {
  const signedIn = new Map<string, Promise<Staff>>();
  const request: SubmitRequest = { headers: new Headers({ origin }), address: '203.0.113.8', userAgent: 'test' };

  const lead = (subject: string): Promise<Staff> => {
    const known = signedIn.get(subject) ?? signIn(subject);
    signedIn.set(subject, known);
    return known;
  };

  /** One person opens it and decides, through the same two doors as on the page. */
  async function decide(staff: Staff, commandId: string, verdict: Verdict): Promise<DecideResult> {
    const opened = await openRequest({ staff, input: { commandId }, request });
    if (!opened.ok) return opened;
    const { digest, flags: overridden } = opened.request;
    const input = { commandId, verdict, digest, reason: '内容を確認しました', overridden };
    return decideCommand({ staff, input, request });
  }

  /** What waits goes on until it was sent, or nobody is left who may decide. */
  async function untilSent(result: SubmitResult): Promise<SubmitResult> {
    if (!result.ok || result.status !== 'waiting') return result;
    const { commandId } = result;
    for (const subject of leads) {
      const decided = await decide(await lead(subject), commandId, 'approve');
      if (decided.ok && decided.status !== 'waiting') return { ok: true, commandId, status: decided.status };
      // Somebody else was first: a replay of the same post is told where it stands.
      if (!decided.ok && decided.status !== undefined) return { ok: true, commandId, status: decided.status };
    }
    return result;
  }

  return {
    decide,
    untilSent,
    withdraw: (staff: Staff, commandId: string) => withdrawCommand({ staff, input: { commandId }, request }),
    press: (staff: Staff, commandId: string) => sendApproved({ staff, input: { commandId }, request }),
  };
}
