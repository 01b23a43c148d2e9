'use server';

import { headers } from 'next/headers';
import type { DecideResult } from '#server/approvals/decide-result.ts';
import { withdrawCommand } from '#server/approvals/withdraw-command.ts';
import { toRequestContext } from '#server/auth/request-context.ts';
import { getStaff } from '#server/auth/staff.ts';
import { resolveCommand } from '#server/commands/resolve-command.ts';
import type { ResolveResult } from '#server/commands/resolve-result.ts';

/** Says how an unknown outcome ended, or sends it once more with its key. Takes anything: it is judged inside. */
export async function resolveCommandAction(input: unknown): Promise<ResolveResult> {
  const asked = await headers();
  const { address = '', userAgent = '' } = toRequestContext(asked);
  return resolveCommand({ staff: await getStaff(), input, request: { headers: asked, address, userAgent } });
}

/** Takes back one's own request. Takes anything: it is judged inside. */
export async function withdrawCommandAction(input: unknown): Promise<DecideResult> {
  const asked = await headers();
  const { address = '', userAgent = '' } = toRequestContext(asked);
  return withdrawCommand({ staff: await getStaff(), input, request: { headers: asked, address, userAgent } });
}
