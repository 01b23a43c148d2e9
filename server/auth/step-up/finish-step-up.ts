import 'server-only';
import { sql } from 'drizzle-orm';
import { toActor } from '#server/audit/actor.ts';
import { appendEntries, appendEntry } from '#server/audit/append-entry.ts';
import type { Database } from '#server/db/client.ts';
import { getEnv } from '#server/env.ts';
import { findStaff } from '../find-staff.ts';
import { takeToken } from '../rate.ts';
import { type RequestContext, toRequestContext } from '../request-context.ts';
import { signInAddress } from '../sign-in-address.ts';
import type { Staff } from '../staff.ts';
import type { StepUpRefusal } from './step-up-refusal.ts';
import { toNonce, toVerifier } from './step-up-secrets.ts';
import { type AskedStepUp, takeStepUp } from './take-step-up.ts';
import { verifyProof } from './verify-proof.ts';

/** A stranger can come with made-up answers as often as they like; the log is not theirs to fill. */
const strangersLogged = { burst: 200, perSecond: 0.05 };

/**
 * The provider's answer to a fresh sign-in. Leads back to the page that asked, with `stepUp=done` or the code of the
 * refusal in its query. The session goes on as it was: its tokens are not touched, those of the answer are not kept.
 */
export async function finishStepUp(request: Request): Promise<Response> {
  const context = toRequestContext(request.headers);
  const answer = new URL(request.url).searchParams;
  const staff = await findStaff(request.headers);
  if (staff === null) {
    if (takeToken('answers without a session', strangersLogged)) {
      await appendEntry({ event: 'stepup.refused', actor: { kind: 'stranger' }, code: 'signInAgain', ...context });
    }
    return lead(signInAddress({ ended: '1' }));
  }
  const taken = await takeStepUp(staff, answer.get('state') ?? '');
  const refused = 'refused' in taken ? taken.refused : await settle(staff, taken, answer, context);
  if (refused !== null) {
    await appendEntry({ event: 'stepup.refused', actor: toActor(staff), code: refused, ...context });
  }
  const back = new URL(taken.returnTo ?? '/', getEnv().APP_ORIGIN);
  back.searchParams.set('stepUp', refused ?? 'done');
  return lead(back.href);
}

/** @returns null: it counts */
async function settle(
  staff: Staff,
  asked: AskedStepUp,
  answer: URLSearchParams,
  context: RequestContext,
): Promise<StepUpRefusal | null> {
  const code = answer.get('code');
  if (code === null) return answer.get('error') === 'access_denied' ? 'cancelled' : 'providerRefused';
  // RFC 9207: an answer that names its issuer names ours.
  if ((answer.get('iss') ?? staff.issuer) !== staff.issuer) return 'notVerified';
  const state = answer.get('state') ?? '';
  const place = { sessionId: staff.sessionId, about: asked.about };
  const nonce = toNonce(state, place);
  const refused = await verifyProof(staff, { ...asked, code, nonce, verifier: toVerifier(state, place) });
  if (refused !== null) return refused;
  const counted = await appendEntries(
    (done: boolean) =>
      done
        ? [{ event: 'stepup.done' as const, actor: toActor(staff), details: { about: asked.about }, ...context }]
        : [],
    (tx) => markDone(tx, staff, asked.id),
  );
  return counted ? null : 'unknownAnswer';
}

/** false: the session ended or the person left while the provider was asked. */
async function markDone(tx: Database, { personId }: Staff, id: string): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    UPDATE step_up s SET done_at = clock() FROM person p
    WHERE s.id = ${id} AND s.done_at IS NULL AND p.id = s.person_id AND p.id::text = ${personId}
      AND p.disabled_at IS NULL`);
  return rowCount === 1;
}

function lead(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
