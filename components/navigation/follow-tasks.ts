import { readEvents } from './read-events.ts';
import { type TaskNews, toTaskNews } from './task-news.ts';

const address = '/api/streams/counts';
const firstPauseMs = 2_000;
const longestPauseMs = 60_000;

/**
 * What the reader has to do, as it comes, in every tab over one stream: a browser gives one origin six connections. Who
 * holds the lock reads and tells the others; when that tab closes, the next one takes over. A broken stream is opened
 * again by itself, ever more slowly; nobody is told of it. Ends when the session does.
 * @param person whose: another person's tabs in the same browser are not told
 */
export function followTasks(person: string, onNews: (news: TaskNews) => void, signal: AbortSignal): void {
  const others = new BroadcastChannel(`tasks ${person}`);
  others.onmessage = ({ data }: MessageEvent<unknown>) => {
    const news = typeof data === 'string' ? toTaskNews(data) : null;
    if (news !== null) onNews(news);
  };
  signal.addEventListener('abort', () => others.close());
  const tell = (text: string) => {
    const news = toTaskNews(text);
    if (news === null) return;
    others.postMessage(text);
    onNews(news);
  };
  // Without the lock (plain http on another machine) each tab reads for itself.
  const reading =
    'locks' in navigator
      ? navigator.locks.request(`tasks ${person}`, { signal }, () => readAgainAndAgain(tell, signal))
      : readAgainAndAgain(tell, signal);
  // The lock is refused when the page is left before it was got.
  void reading.catch(() => undefined);
}

async function readAgainAndAgain(tell: (text: string) => void, signal: AbortSignal): Promise<void> {
  let pause = firstPauseMs;
  let last = '';
  while (!signal.aborted) {
    const opened = await open(last, signal);
    if (opened === 'over') return;
    if (opened !== null) {
      try {
        for await (const { event, data, id } of readEvents(opened)) {
          if (event === 'ended') return;
          if (id !== '') last = id;
          pause = firstPauseMs;
          tell(data);
        }
      } catch {
        // It broke: asked again below.
      }
    }
    await wait(pause, signal);
    pause = Math.min(pause * 2, longestPauseMs);
  }
}

/** null: not now. over: the session is gone, or may not have this. */
async function open(last: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array> | 'over' | null> {
  try {
    const response = await fetch(address, {
      cache: 'no-store',
      headers: { accept: 'text/event-stream', ...(last === '' ? {} : { 'last-event-id': last }) },
      signal,
    });
    if (response.status === 401 || response.status === 403) return 'over';
    return response.ok ? response.body : null;
  } catch {
    return null;
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
