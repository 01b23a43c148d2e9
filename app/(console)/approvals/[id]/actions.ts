'use server';

import { headers } from 'next/headers';
import { decideCommand } from '#server/approvals/decide-command.ts';
import type { DecideResult } from '#server/approvals/decide-result.ts';
import { toRequestContext } from '#server/auth/request-context.ts';
import { getStaff } from '#server/auth/staff.ts';

/** Approves, rejects or returns one request. Takes anything: it is judged inside. */
export async function decideCommandAction(input: unknown): Promise<DecideResult> {
  const asked = await headers();
  const { address = '', userAgent = '' } = toRequestContext(asked);
  return decideCommand({ staff: await getStaff(), input, request: { headers: asked, address, userAgent } });
}
