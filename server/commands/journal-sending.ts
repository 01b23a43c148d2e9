import 'server-only';
import type { ReplyOutcome } from '#server/kraken/reply-outcome.ts';
import { getInstallation } from './installation.ts';
import { writeJournal } from './journal.ts';
import type { Sending } from './settle-command.ts';

type Journaled = Pick<Sending, 'id' | 'attempt' | 'operation' | 'account'>;

/** Ends when it is on the disk that this attempt is about to leave. */
export async function journalSending({ operation, account, ...stored }: Journaled): Promise<void> {
  await writeJournal({ ...(await toAbout(stored)), event: 'sending', operation, account });
}

/** How it ended, as far as this process knows. The record is what counts, so nobody waits for this line. */
export function journalEnd(stored: Journaled, { status: outcome, code }: ReplyOutcome): void {
  toAbout(stored)
    .then((about) => writeJournal({ ...about, event: 'ended', outcome, code }))
    .catch((error: unknown) => {
      console.error('an outcome could not be journaled:', error instanceof Error ? error.message : error);
    });
}

async function toAbout({ id: command, attempt }: Pick<Sending, 'id' | 'attempt'>) {
  const { databaseId: database } = await getInstallation();
  return { v: 1 as const, database, command, attempt, at: new Date().toISOString() };
}
