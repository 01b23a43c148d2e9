import 'server-only';
import { isUnreachable } from '#server/db/is-unreachable.ts';
import { findStaff } from './find-staff.ts';
import { checkOrigin, checkReader } from './origin.ts';
import { type Permission, permits } from './permission.ts';
import { type Rate, takeToken } from './rate.ts';
import { readJson } from './read-body.ts';
import { refuse } from './refuse.ts';
import { type RequestContext, toRequestContext } from './request-context.ts';
import type { Staff } from './staff.ts';

export interface GuardRules {
  permission: Permission;
  /** Longest body in bytes, of requests that have one. */
  maxBytes: number;
  /** How often one person may come through this door; the usual pace of somebody who types, unless told. */
  rate?: Rate;
  /** The page asks by itself, whether or not anybody sits there: its session does not live longer by it. */
  unattended?: true;
}

export interface GuardedCall {
  staff: Staff;
  /** The body as JSON gave it, still to be held against a schema; undefined for GET. */
  body: unknown;
  context: RequestContext;
}

const usualRate: Rate = { burst: 60, perSecond: 10 };

/**
 * The door of every route handler: origin, session, permission, rate, size, in this order; the schema comes after, in
 * `handle`. What is refused gets `{ code, reference }` as JSON (401 signInAgain, 403 originRefused or notPermitted,
 * 429 tooMany, 413 tooLarge, 400 malformed), is logged once, and does nothing. A database that is away is 503
 * databaseUnreachable.
 */
export async function guardHandler(
  request: Request,
  rules: GuardRules,
  handle: (call: GuardedCall) => Promise<Response>,
): Promise<Response> {
  try {
    return await guard(request, rules, handle);
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    return Response.json(
      { code: 'databaseUnreachable', reference: '' },
      { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' } },
    );
  }
}

async function guard(
  request: Request,
  rules: GuardRules,
  handle: (call: GuardedCall) => Promise<Response>,
): Promise<Response> {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const context = toRequestContext(request.headers);
  const door = new URL(request.url).pathname;
  if (!(reads ? checkReader : checkOrigin)(request.headers)) return refuse('originRefused', { door, context });
  const staff = await findStaff(request.headers, { unattended: rules.unattended === true });
  if (staff === null) return refuse('signInAgain', { door, context });
  if (!permits(staff, rules.permission)) return refuse('notPermitted', { door, context, staff });
  if (!takeToken(`${door} ${staff.personId}`, rules.rate ?? usualRate)) {
    return refuse('tooMany', { door, context, staff });
  }
  if (reads) return handle({ staff, body: undefined, context });
  const read = await readJson(request, rules.maxBytes);
  if (!read.ok) return refuse(read.code, { door, context, staff });
  return handle({ staff, body: read.body, context });
}
