'use server';

import { headers } from 'next/headers';
import { type BatchResult, decideBatch } from '#server/approvals/batch/decide-batch.ts';
import { toRequestContext } from '#server/auth/request-context.ts';
import { getStaff } from '#server/auth/staff.ts';

/** Approves many requests at once, each for itself. Takes anything: it is judged inside. */
export async function decideBatchAction(input: unknown): Promise<BatchResult> {
  const asked = await headers();
  const { address = '', userAgent = '' } = toRequestContext(asked);
  return decideBatch({ staff: await getStaff(), input, request: { headers: asked, address, userAgent } });
}
