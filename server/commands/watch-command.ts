import 'server-only';
import { on } from 'node:events';
import { eq } from 'drizzle-orm';
import { getDatabase } from '#server/db/client.ts';
import { eventOf, listenToDatabase } from '#server/db/listen.ts';
import { command } from '#server/db/schema/commands.ts';
import { type CommandStatus, moves } from './command.ts';

/**
 * The states of one command as they come, the present one first; ends with a state that no move leads out of, with
 * `unknown` (which may stand for days), or with the signal. A state that came and went between two reads may be left out.
 * All watchers of a process share one LISTEN connection; nobody polls.
 */
export async function* watchCommand(id: string, { signal }: { signal: AbortSignal }): AsyncGenerator<CommandStatus> {
  const ended = new AbortController();
  const moved = on(await listenToDatabase(), eventOf('command_moved', id), {
    signal: AbortSignal.any([signal, ended.signal]),
  });
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
