'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { type FollowedCommand, followCommand } from './in-flight.ts';
import type { Status } from './status.ts';

/** How often the page asks where the stream cannot be had. */
const pollMilliseconds = 3000;

export interface FollowCommandProps {
  command: FollowedCommand;
  /** The state that the page was drawn with. */
  status: Status;
  /** "Waiting for the result." */
  sentence: string;
}

/**
 * Draws the page again when the command moves: by the server's stream, by asking every few seconds where the stream is
 * cut off (a proxy that buffers, a server that restarts). Mounted only while the outcome is open; the stream goes on
 * when its reader goes to another page, and tells the end there.
 */
export function FollowCommand({ command, status, sentence }: FollowCommandProps) {
  const router = useRouter();
  useEffect(() => {
    let poll: ReturnType<typeof setInterval> | undefined;
    const gone = new AbortController();
    const stream = followCommand(command);
    const moved = ({ data }: MessageEvent<string>) => data !== status && router.refresh();
    const lost = () => {
      poll ??= setInterval(() => router.refresh(), pollMilliseconds);
    };
    const found = () => {
      clearInterval(poll);
      poll = undefined;
    };
    stream.addEventListener('status', moved, { signal: gone.signal });
    stream.addEventListener('error', lost, { signal: gone.signal });
    stream.addEventListener('open', found, { signal: gone.signal });
    return () => {
      gone.abort();
      clearInterval(poll);
    };
  }, [command, status, router]);
  return (
    <p className="flex items-center gap-2 text-ink-2 text-sm" role="status">
      <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-accent" />
      {sentence}
    </p>
  );
}
