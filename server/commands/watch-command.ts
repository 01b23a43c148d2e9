import 'server-only';
import { EventEmitter, on } from 'node:events';
import { eq } from 'drizzle-orm';
import type pg from 'pg';
import { connectAlone, getDatabase, keepBeating } from '#server/db/client.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { command } from '#server/db/schema/commands.ts';
import { type CommandStatus, moves } from './command.ts';

/**
 * The states of one command as they come, the present one first; ends with a state that no move leads out of, with
 * `unknown` (which may stand for days), or with the signal. A state that came and went between two reads may be left out.
 * All watchers of a process share one LISTEN connection; nobody polls.
 */
export async function* watchCommand(id: string, { signal }: { signal: AbortSignal }): AsyncGenerator<CommandStatus> {
  const ended = new AbortController();
  const moved = on((await requireListener()).emitter, id, { signal: AbortSignal.any([signal, ended.signal]) });
  let told: CommandStatus | null = null;
  try {
    for (;;) {
      const status = await readStatus(id);
      if (status === null) return;
      if (status !== told) yield status;
      told = status;
      if (moves[status].length === 0 || status === 'unknown') return;
      await moved.next();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    ended.abort();
  }
}

async function readStatus(id: string): Promise<CommandStatus | null> {
  const [row] = await getDatabase().select({ status: command.status }).from(command).where(eq(command.id, id));
  return row?.status ?? null;
}

interface Listener {
  emitter: EventEmitter;
  client: pg.Client;
}

/** The one listening connection, opened at first use and anew after it broke; a broken one wakes every watcher. */
function requireListener(): Promise<Listener> {
  const place = onePerProcess<{ current: Promise<Listener> | null }>('command-listener', () => ({ current: null }));
  place.current ??= listen(() => {
    place.current = null;
  }).catch((error: unknown) => {
    place.current = null;
    throw error;
  });
  return place.current;
}

async function listen(onLost: () => void): Promise<Listener> {
  const client = await connectAlone();
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  client.on('notification', ({ payload }) => {
    if (payload !== undefined) emitter.emit(payload);
  });
  let lost = false;
  // Watchers end with an error and their pages ask again, over a new connection. `error` and `end` come both.
  const lose = (): void => {
    if (lost) return;
    lost = true;
    onLost();
    if (emitter.listenerCount('error') > 0) emitter.emit('error', new Error('stopped listening for commands'));
  };
  client.on('error', lose);
  client.once('end', lose);
  await client.query('LISTEN command_moved');
  keepBeating(client);
  return { emitter, client };
}
