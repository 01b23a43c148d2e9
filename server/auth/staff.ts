import 'server-only';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Role } from '#domains/role.ts';
import { findStaff } from './find-staff.ts';
import { toNextPath } from './next-path.ts';
import { type Permission, permits } from './permission.ts';
import { hasSessionCookie } from './session-cookie.ts';

/** A person with a live session, as they are at this moment: a role taken away is gone from the next request on. */
export type Staff = {
  personId: string;
  name: string;
  roles: Role[];
  sessionId: string;
  issuer: string;
  subject: string;
};

/** The person behind this request, or null. Asked once per rendered page; actions and handlers ask anew. */
export const getStaff = cache(async (): Promise<Staff | null> => findStaff(await headers()));

/**
 * For pages: the person, or no page. Without a session it leads to the sign-in, which leads back here; without the
 * permission the forbidden page is shown. Never returns null.
 */
export async function requireStaff(permission?: Permission): Promise<Staff> {
  const staff = await getStaff();
  if (staff === null) redirect(await signInAddress());
  if (permission !== undefined && !permits(staff, permission)) forbidden();
  return staff;
}

async function signInAddress(): Promise<string> {
  const asked = await headers();
  const query = new URLSearchParams();
  const next = toNextPath(asked.get('x-path'));
  if (next !== null && next !== '/') query.set('next', next);
  if (hasSessionCookie(asked)) query.set('ended', '1');
  return query.size === 0 ? '/sign-in' : `/sign-in?${query}`;
}
