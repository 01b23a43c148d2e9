import 'server-only';
import { startConsole, stopConsole } from '#server/commands/start-console.ts';
import { DatabaseRefused } from '#server/db/database-refused.ts';
import { SettingsRefused } from '#server/env.ts';

/**
 * Readies this process for its work, or ends it with a sentence for the person who starts it. When it is asked to end,
 * what is being sent gets its outcome first; NEXT_MANUAL_SIG_HANDLE keeps the framework from leaving before that.
 */
export async function openConsole(): Promise<void> {
  try {
    await startConsole();
  } catch (error) {
    if (!(error instanceof SettingsRefused || error instanceof DatabaseRefused)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void closeConsole());
}

async function closeConsole(): Promise<void> {
  const failure = await stopConsole().catch((error: unknown) => error);
  if (failure !== undefined) console.error('the console could not end in order:', failure);
  process.exit(failure === undefined ? 0 : 1);
}
