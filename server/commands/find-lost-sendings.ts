import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from '#server/db/client.ts';
import { listJournalFiles, readJournalFile } from './journal-files.ts';
import { type JournaledSending, type JournalLine, readJournalText } from './journal-line.ts';

/** A sending that the journal tells of and the database does not know. */
export interface LostSending {
  commandId: string;
  attempt: number;
  operation: string;
  account: string | null;
  /** ISO 8601, by the clock of the process that sent it. */
  sentAt: string;
  /** As far as the journal says. */
  outcome: 'succeeded' | 'refused' | 'not_sent' | 'unknown' | null;
  outcomeCode: string | null;
}

/** Asked in one statement at a time. */
const most = 1_000;

/** What was sent since the backup, the oldest first: in the journals' folder, and neither a command nor lost before. */
export async function findLostSendings(
  database: Database,
  { folder, databaseId }: { folder: string; databaseId: string },
): Promise<LostSending[]> {
  const lines = listJournalFiles(folder)
    .flatMap((file) => readJournalText(readJournalFile(file)))
    .filter((line) => line.database === databaseId);
  const ends = new Map(lines.flatMap((line) => (line.event === 'ended' ? [[keyOf(line), line] as const] : [])));
  const sendings = lines.filter((line): line is JournaledSending => line.event === 'sending');
  const lost: LostSending[] = [];
  for (let from = 0; from < sendings.length; from += most) {
    const some = sendings.slice(from, from + most);
    const unknown = await findUnknown(database, some);
    for (const sending of some) {
      if (!unknown.has(keyOf(sending))) continue;
      const end = ends.get(keyOf(sending));
      const { command: commandId, attempt, operation, account, at: sentAt } = sending;
      const outcomeCode = end?.code ?? null;
      lost.push({ commandId, attempt, operation, account, sentAt, outcome: end?.outcome ?? null, outcomeCode });
    }
  }
  return lost;
}

async function findUnknown(database: Database, sendings: readonly JournaledSending[]): Promise<Set<string>> {
  const asked = JSON.stringify(sendings.map(({ command, attempt }) => ({ command, attempt })));
  const { rows } = await database.execute<{ command: string; attempt: number }>(sql`
    SELECT j.command, j.attempt FROM jsonb_to_recordset(${asked}::jsonb) AS j (command uuid, attempt integer)
    WHERE NOT EXISTS (SELECT FROM command c WHERE c.id = j.command AND c.attempt >= j.attempt)
      AND NOT EXISTS (SELECT FROM lost_sending l WHERE l.command_id = j.command AND l.attempt = j.attempt)`);
  return new Set(rows.map(keyOf));
}

function keyOf({ command, attempt }: Pick<JournalLine, 'command' | 'attempt'>): string {
  return `${command} ${attempt}`;
}
