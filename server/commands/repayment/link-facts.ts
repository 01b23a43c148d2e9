import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { readPath } from '#domains/read-path.ts';
import { repaymentAsk } from '#domains/repayment-steps.ts';
import type { Database } from '#server/db/client.ts';
import { commandBefore } from '#server/db/schema/probes.ts';
import { fromStoredThings } from '../before-set.ts';
import type { StoredCommand } from '../command-row.ts';

/** What upstream calls the request of this command: by its answer, or by what proved it. Null: nothing named it. */
export async function getRequestId(database: Database, command: StoredCommand): Promise<string | null> {
  const { id, account, reply } = command;
  const answered = reply === null ? undefined : readPath(JSON.parse(reply), answerPath);
  if (typeof answered === 'string') return answered;
  const { rows } = await database.execute<{ thing: string }>(
    sql`SELECT thing FROM probe_claim WHERE command_id = ${id} AND kind = 'repaymentRequests'`,
  );
  const prefix = `${account}/`;
  const thing = rows[0]?.thing;
  return thing?.startsWith(prefix) ? thing.slice(prefix.length) : null;
}

const answerPath = `data.${repaymentAsk}.repaymentRequest.requestId`;

/** Repayments of the account that belong to another command: linked to its request, or answered to its refund. */
export async function findTakenRepayments(
  database: Database,
  { id, account }: Pick<StoredCommand, 'id' | 'account'>,
): Promise<Set<string>> {
  const { rows } = await database.execute<{ repayment: string }>(sql`
    SELECT l.repayment_id AS repayment FROM repayment_link l WHERE l.account = ${account} AND l.command_id <> ${id}
    UNION ALL
    SELECT substr(p.thing, length(${account}::text) + 2) FROM probe_claim p JOIN command c ON c.id = p.command_id
    WHERE p.kind = 'repayments' AND c.operation = 'refundPayment' AND c.account = ${account}
      AND starts_with(p.thing, ${account}::text || '/')`);
  return new Set(rows.map(({ repayment }) => repayment));
}

/** Requests of the account that lack no repayment: linked already, or accepted before this one was sent. */
export async function findSettledRequests(
  database: Database,
  { id, account }: Pick<StoredCommand, 'id' | 'account'>,
): Promise<Set<string>> {
  const { rows } = await database.execute<{ request: string }>(sql`
    SELECT request_id AS request FROM repayment_link WHERE account = ${account} AND request_id IS NOT NULL`);
  const [before] = await database
    .select({ things: commandBefore.things })
    .from(commandBefore)
    .where(eq(commandBefore.commandId, id))
    .orderBy(asc(commandBefore.attempt))
    .limit(1);
  const earlier = before ? fromStoredThings(before.things).filter(({ facts }) => facts.status === 'ACCEPTED') : [];
  return new Set([...rows.map(({ request }) => request), ...earlier.map((request) => request.id)]);
}

/** Whole yen that were asked for; null: the command does not say. */
export function askedYen({ body }: Pick<StoredCommand, 'body'>): number | null {
  const yen = readPath(JSON.parse(body), 'variables.input.amountInMinorUnit');
  return typeof yen === 'number' ? yen : null;
}
