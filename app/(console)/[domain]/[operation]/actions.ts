'use server';

import { headers } from 'next/headers';
import { toRequestContext } from '#server/auth/request-context.ts';
import { getStaff } from '#server/auth/staff.ts';
import { submitCommand } from '#server/commands/submit-command.ts';
import type { SubmitResult } from '#server/commands/submit-result.ts';

/** The one door for every write. Takes anything: what it is, is found out inside. */
export async function submitCommandAction(input: unknown): Promise<SubmitResult> {
  const asked = await headers();
  const { address = '', userAgent = '' } = toRequestContext(asked);
  return submitCommand({
    staff: getStaff(),
    input,
    request: { headers: asked, address, userAgent },
    now: new Date(),
  });
}
