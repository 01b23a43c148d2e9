import type { Locale } from '#messages/define-words.ts';
import { openBatch } from '#server/approvals/batch/open-batch.ts';
import type { DecideAttempt } from '#server/approvals/decide-refused.ts';
import { getRequest } from '#server/approvals/inbox/get-request.ts';
import { guardHandler } from '#server/auth/guard.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getLocale } from '../../../../locale.ts';
import { sayRow } from './say-row.ts';

const door = { permission: 'commands:decide', maxBytes: 16_384, rate: { burst: 6, perSecond: 0.1 } } as const;

/**
 * Opens the requests of a batch for one decider, as server-sent events in the order in which they were read: `row` for
 * each, then `opened`, or `refused` where none of it was begun. Whoever leaves ends the reading.
 */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, door, async ({ staff, body, context }) => {
    const { address = '', userAgent = '' } = context;
    const asked = { staff, input: body, request: { headers: request.headers, address, userAgent } };
    return new Response(toEvents(asked, request.signal, await getLocale()), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'private, no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    });
  });
}

type Asked = DecideAttempt & { staff: Staff };

function toEvents(asked: Asked, left: AbortSignal, locale: Locale): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const cancelled = new AbortController();
  const gone = AbortSignal.any([left, cancelled.signal]);
  return new ReadableStream({
    async start(controller) {
      const tell = (event: string, data: unknown) => {
        if (!gone.aborted) controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      };
      try {
        const opened = await openBatch(asked, {
          gone,
          tell: async (row) => tell('row', sayRow(row, await getRequest(asked.staff, row.commandId), locale)),
        });
        if (opened.ok) tell('opened', { about: opened.about, stepUp: opened.stepUp });
        else tell('refused', { code: opened.code, reference: opened.reference });
      } catch (error) {
        // A page that was closed wants no answer; whatever else went wrong ends without `opened`, which says enough.
        if (!gone.aborted) console.error('a batch was not opened:', error instanceof Error ? error.stack : error);
      }
      if (!gone.aborted) controller.close();
    },
    cancel() {
      cancelled.abort();
    },
  });
}
