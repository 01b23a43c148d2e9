import * as z from 'zod';
import { stopBatch } from '#server/approvals/batch/stop-batch.ts';
import { guardHandler } from '#server/auth/guard.ts';

const shape = z.strictObject({ id: z.uuid() });

/** Stops the sending of a batch between two rows. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'commands:decide', maxBytes: 1_024 }, async ({ staff, body, context }) => {
    const posted = shape.safeParse(body);
    if (!posted.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const { address = '', userAgent = '' } = context;
    const input = { batchId: posted.data.id };
    const stopped = await stopBatch({ staff, input, request: { headers: request.headers, address, userAgent } });
    const headers = { 'cache-control': 'private, no-store' };
    return Response.json(stopped, { status: stopped.ok ? 200 : 409, headers });
  });
}
