import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { Staff } from '#server/auth/staff.ts';
import { eventOf, listenToDatabase } from '#server/db/listen.ts';

/** What moved since the last look. */
export interface Woken {
  commands: boolean;
  notices: boolean;
}

export interface TaskWaker {
  /** Until something moved or the longest time has passed; never sooner than the rest. */
  wait: () => Promise<Woken>;
  /** False once the signal fell, or the database tells nothing any more. */
  listens: () => boolean;
  close: () => void;
}

/** Many moves at once are one look: no page is told more often than this. */
const restMs = 500;
/** A role that was taken away, a session that ran out: seen at the latest after so long. */
const longestMs = 15_000;

/** Wakes whoever watches what one person has to do. */
export async function makeWaker({ personId, sessionId }: Staff, signal: AbortSignal): Promise<TaskWaker> {
  const events = await listenToDatabase();
  let woken: Woken | null = null;
  let open = true;
  let wake: () => void = () => undefined;
  const move = (moved: Partial<Woken>) => () => {
    woken = { commands: woken?.commands === true, notices: woken?.notices === true, ...moved };
    wake();
  };
  const end = (): void => {
    open = false;
    move({})();
  };
  const handlers: [string, () => void][] = [
    ['command_moved', move({ commands: true })],
    [eventOf('notice_moved', personId), move({ notices: true })],
    [eventOf('session_ended', sessionId), move({})],
    ['error', end],
  ];
  for (const [name, handler] of handlers) events.on(name, handler);
  signal.addEventListener('abort', end);
  return {
    listens: () => open && !signal.aborted,
    wait: async () => {
      await pause(restMs, undefined, { signal }).catch(() => undefined);
      if (woken === null) await sleep((wakeNow) => (wake = wakeNow));
      const moved = woken ?? { commands: false, notices: false };
      woken = null;
      return moved;
    },
    close: () => {
      for (const [name, handler] of handlers) events.off(name, handler);
      signal.removeEventListener('abort', end);
    },
  };
}

async function sleep(handOver: (wake: () => void) => void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((resolve) => {
    handOver(resolve);
    timer = setTimeout(resolve, longestMs);
  });
  clearTimeout(timer);
}
