'use server';

import { headers } from 'next/headers';
import { toRequestContext } from '#server/auth/request-context.ts';
import { getStaff } from '#server/auth/staff.ts';
import { type LiftResult, liftBlock } from '#server/commands/money/lift-block.ts';

/** A lead's decision about a blocked attempt. Takes anything: what it is, is found out inside. */
export async function decideBlockAction(input: unknown): Promise<LiftResult> {
  const asked = await headers();
  const { address = '', userAgent = '' } = toRequestContext(asked);
  return liftBlock({ staff: await getStaff(), input, request: { headers: asked, address, userAgent } });
}
