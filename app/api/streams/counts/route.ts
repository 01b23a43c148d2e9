import type { Locale } from '#messages/define-words.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { type TaskNews, type WatchEnd, watchTasks } from '#server/commands/watch-tasks.ts';
import { getLocale } from '../../../locale.ts';
import { toTaskEvent } from './task-event.ts';

/** Proxies close a silent connection after about a minute; a comment line keeps it open. */
const heartbeatMilliseconds = 15_000;
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * What the reader has to do, as server-sent events (`event: tasks`), at once and whenever it changes. `event: ended` says
 * that the session is over: asking again would be in vain. Opened by the page itself, it keeps no session alive.
 */
export function GET(request: Request): Promise<Response> {
  const rules = {
    permission: 'notices:read',
    maxBytes: 0,
    // Every page that is loaded opens one, and somebody may go through a dozen in as many seconds.
    rate: { burst: 60, perSecond: 2 },
    unattended: true,
  } as const;
  return guardHandler(request, rules, async ({ staff }) => {
    const gone = new AbortController();
    const last = request.headers.get('last-event-id') ?? '';
    const news = watchTasks(staff, {
      signal: AbortSignal.any([request.signal, gone.signal]),
      since: iso.test(last) ? last : null,
    });
    return new Response(toStream(toLines(news, await getLocale()), gone), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'private, no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    });
  });
}

/** A database that went away ends it without a word: the page asks again. */
async function* toLines(news: AsyncGenerator<TaskNews, WatchEnd>, locale: Locale): AsyncGenerator<string> {
  try {
    for (;;) {
      const { value, done } = await news.next();
      if (done !== true) yield toTaskEvent(value, locale);
      else if (value === 'ended') return yield 'event: ended\ndata:\n\n';
      else return;
    }
  } catch {
    return;
  }
}

/** A reader who goes away ends the watching with it, whatever it was doing. */
function toStream(lines: AsyncGenerator<string>, gone: AbortController): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let heartbeat: ReturnType<typeof setInterval>;
  return new ReadableStream({
    start(controller) {
      heartbeat = setInterval(() => controller.enqueue(encoder.encode(':\n\n')), heartbeatMilliseconds);
    },
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done !== true) return controller.enqueue(encoder.encode(value));
      clearInterval(heartbeat);
      controller.close();
    },
    cancel() {
      clearInterval(heartbeat);
      gone.abort();
    },
  });
}
