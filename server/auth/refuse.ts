import 'server-only';
import { randomUUID } from 'node:crypto';
import { toActor } from '#server/audit/actor.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { takeToken } from './rate.ts';
import type { RequestContext } from './request-context.ts';
import type { Staff } from './staff.ts';

export type DoorRefusal = 'originRefused' | 'signInAgain' | 'notPermitted' | 'tooMany' | 'tooLarge' | 'malformed';

const statuses: Record<DoorRefusal, number> = {
  originRefused: 403,
  signInAgain: 401,
  notPermitted: 403,
  tooMany: 429,
  tooLarge: 413,
  malformed: 400,
};

/** A stranger can knock as often as they like; the log is not theirs to fill. Beyond this, refusals are only counted. */
const logged = { burst: 200, perSecond: 0.05 };

/** Says no, once in the answer and once in the log, under one reference. */
export async function refuse(
  code: DoorRefusal,
  { door, context, staff = null }: { door: string; context: RequestContext; staff?: Staff | null },
): Promise<Response> {
  const reference = randomUUID();
  const whose = staff === null ? 'strangers' : staff.personId;
  if (takeToken(`refusals of ${whose}`, logged)) {
    await appendEntry({
      event: 'attempt.refused',
      actor: staff === null ? { kind: 'stranger' } : toActor(staff),
      code,
      reference,
      details: { door: door.slice(0, 200) },
      ...context,
    });
  }
  const headers = { 'cache-control': 'no-store', ...(code === 'tooMany' && { 'retry-after': '5' }) };
  return Response.json({ code, reference }, { status: statuses[code], headers });
}
