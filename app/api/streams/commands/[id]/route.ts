import { guardHandler } from '#server/auth/guard.ts';
import { getCommand } from '#server/commands/get-command.ts';
import { watchCommand } from '#server/commands/watch-command.ts';

/** Proxies close a silent connection after about a minute; a comment line keeps it open. */
const heartbeatMilliseconds = 15_000;

interface Context {
  params: Promise<{ id: string }>;
}

/** The states of one command as they come, as server-sent events (`event: status`). Ends with the outcome. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guardHandler(request, { permission: 'commands:read', maxBytes: 0 }, async ({ staff }) => {
    const command = await getCommand(staff, (await params).id);
    if (command === null) return new Response(null, { status: 404 });
    const gone = new AbortController();
    const statuses = watchCommand(command.id, { signal: AbortSignal.any([request.signal, gone.signal]) });
    return new Response(toEvents(statuses, gone), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'private, no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    });
  });
}

/** A reader who goes away ends the watching with it, whatever it was doing. */
function toEvents(statuses: AsyncGenerator<string>, gone: AbortController): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let heartbeat: ReturnType<typeof setInterval>;
  return new ReadableStream({
    start(controller) {
      heartbeat = setInterval(() => controller.enqueue(encoder.encode(':\n\n')), heartbeatMilliseconds);
    },
    async pull(controller) {
      const { value, done } = await statuses.next();
      if (done !== true) return controller.enqueue(encoder.encode(`event: status\ndata: ${value}\n\n`));
      clearInterval(heartbeat);
      controller.close();
    },
    cancel() {
      clearInterval(heartbeat);
      gone.abort();
    },
  });
}
