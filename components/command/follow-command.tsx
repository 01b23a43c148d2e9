'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** How often the page asks where the stream cannot be had. */
const pollMilliseconds = 3000;

/**
 * Draws the page again when the command moves: by the server's stream, by asking every few seconds where the stream is
 * cut off (a proxy that buffers, a server that restarts). Mounted only while the outcome is open.
 */
export function FollowCommand({
  commandId,
  status,
  sentence,
}: {
  commandId: string;
  status: string;
  sentence: string;
}) {
  const router = useRouter();
  useEffect(() => {
    let poll: ReturnType<typeof setInterval> | undefined;
    const stream = new EventSource(`/api/streams/commands/${commandId}`);
    stream.addEventListener('status', (event: MessageEvent<string>) => {
      if (event.data !== status) router.refresh();
    });
    stream.addEventListener('error', () => {
      poll ??= setInterval(() => router.refresh(), pollMilliseconds);
    });
    stream.addEventListener('open', () => {
      clearInterval(poll);
      poll = undefined;
    });
    return () => {
      stream.close();
      clearInterval(poll);
    };
  }, [commandId, status, router]);
  return (
    <p className="flex items-center gap-2 text-ink-2 text-sm" role="status">
      <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-accent" />
      {sentence}
    </p>
  );
}
