import { decideCommand } from '#server/approvals/decide-command.ts';
import type { DecideAttempt } from '#server/approvals/decide-refused.ts';
import type { DecideResult } from '#server/approvals/decide-result.ts';
import { openRequest } from '#server/approvals/open-request.ts';
import { sendApproved } from '#server/approvals/send-approved.ts';
import { findStaff } from '#server/auth/find-staff.ts';
import { toRequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { startConsole } from '#server/commands/start-console.ts';
import { submitCommand } from '#server/commands/submit-command.ts';
import { plantRetries, sendUnrecorded, toMutant } from './mutant.ts';
import type { Answered, Asked } from './road-messages.ts';

/** A console process without its pages: it opens as a console does and answers posts as the submit action does. */
const mutant = toMutant(process.argv[2]);
if (mutant === 'retries') plantRetries();
if (mutant !== 'never sweeps') await startConsole();
let everybody: Staff | null = null;

process.on('message', (asked: Asked) => {
  void answer(asked).then((answered) => process.send?.(answered));
});
// Nobody is left to answer.
process.once('disconnect', () => process.exit());
process.send?.({ ready: true });

async function answer({ call, door, headers, input }: Asked): Promise<Answered> {
  try {
    const carried = new Headers(headers);
    const { address = '', userAgent = '' } = toRequestContext(carried);
    const request = { headers: carried, address, userAgent };
    if (door !== 'submit') {
      const asked = { staff: await findStaff(carried), input, request };
      return { call, result: await (door === 'send' ? sendApproved(asked) : approve(asked)) };
    }
    const staff = mutant === null ? findStaff(carried) : mistake(await findStaff(carried), input);
    return { call, result: await submitCommand({ staff, input, request, now: new Date() }) };
  } catch (error) {
    // The page would show a reference number: nothing is known.
    return { call, result: null, threw: error instanceof Error ? error.message : String(error) };
  }
}

/** As the page of a request does: its look first, then the yes to what was shown. */
async function approve(asked: DecideAttempt): Promise<DecideResult> {
  const opened = await openRequest(asked);
  if (!opened.ok) return opened;
  const { commandId, digest, flags: overridden } = opened.request;
  const input = { commandId, digest, overridden, verdict: 'approve', reason: '確認しました' };
  return decideCommand({ ...asked, input });
}

async function mistake(staff: Staff | null, input: unknown): Promise<Staff | null> {
  if (mutant === 'sends before it records' && staff) await sendUnrecorded(staff, input);
  if (mutant !== 'takes all for one') return staff;
  everybody ??= staff;
  return everybody;
}
