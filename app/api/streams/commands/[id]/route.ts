import { permits } from '#server/auth/permission.ts';
import { getStaff } from '#server/auth/staff.ts';
import { getCommand } from '#server/commands/get-command.ts';
import { watchCommand } from '#server/commands/watch-command.ts';

/** Proxies close a silent connection after about a minute; a comment line keeps it open. */
const heartbeatMilliseconds = 15_000;

interface Context {
  params: Promise<{ id: string }>;
}

/** The states of one command as they come, as server-sent events (`event: status`). Ends with the outcome. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const staff = await getStaff();
  if (staff === null) return new Response(null, { status: 401 });
  if (!permits(staff, 'commands:read')) return new Response(null, { status: 403 });
  const command = await getCommand(staff, (await params).id);
  if (command === null) return new Response(null, { status: 404 });

  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const heartbeat = setInterval(() => controller.enqueue(encoder.encode(':\n\n')), heartbeatMilliseconds);
      try {
        for await (const status of watchCommand(command.id, { signal: request.signal })) {
          controller.enqueue(encoder.encode(`event: status\ndata: ${status}\n\n`));
        }
      } finally {
        clearInterval(heartbeat);
        controller.close();
      }
    },
  });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
