import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { findProbe, getOperationPolicy } from '#domains/index.ts';
import { getOperation } from '#graphql/catalogue/catalogue.ts';
import { getDatabase } from '#server/db/client.ts';
import { findThings } from '#server/kraken/find-things.ts';
import type { Reader } from '#server/kraken/read-upstream.ts';
import type { ProbeCase } from './probe-cases.fixture.ts';
import { readBefore, toNewBefore } from './read-before.ts';
import { insertBefore } from './record-command.ts';

/** How long ago the deadline of a lost command passed, unless told: beyond the settling time. */
const longAgoMs = 20 * 60_000;

export interface LostCommand {
  id: string;
  /** The input with its key, as it was or would have been sent. */
  input: Record<string, unknown>;
}

/** A command on record as unknown, made from a case: what upstream showed before is read, nothing is sent. */
export async function makeLostCommand(
  reader: Reader,
  { operation, account, input, key, payment }: ProbeCase,
  more: { withoutBefore?: boolean; makerId?: string; deadlineAgoMs?: number } = {},
): Promise<LostCommand> {
  const id = randomUUID();
  const whole = key === undefined ? input : { ...input, [key]: id };
  const keys = key === undefined ? {} : { [`input.${key}`]: id };
  const things = payment === undefined ? {} : { payment: { value: await findUuid(reader, account, payment) } };
  const probed = { operation, variables: { input: whole }, account, idempotencyKeys: keys, snapshot: { things } };
  const now = new Date();
  const read = await readBefore(reader, probed, now);
  if (!read.ok) throw new Error(`${operation}: the state before cannot be read (${read.code})`);
  const before = toNewBefore(read.seen, probed, { now, readBy: 'nobody' });
  const effect = getOperationPolicy(operation)?.effect ?? 'money';
  const document = getOperation(operation)?.document ?? '';
  const agoMs = more.deadlineAgoMs ?? longAgoMs;
  await getDatabase().transaction(async (tx) => {
    await tx.execute(sql`
      INSERT INTO command (id, operation, domain, site, effect, maker_id, maker_name, maker_issuer, maker_subject,
        maker_session, document, body, account, reference, reason_code, idempotency_keys, schema_version, rule_version,
        snapshot, posted_digest, seal, seal_key, deadline_ms, sensitive)
      VALUES (${id}, ${operation}, 'repayments', 'api', ${effect}, ${more.makerId ?? 'maker'}, '佐藤 花子', 'i', 's', 'x',
        ${document}, ${JSON.stringify({ variables: { input: whole } })}, ${account}, 'C-1', 'other',
        ${JSON.stringify(keys)}::jsonb, 'v', 'v', ${JSON.stringify({ things })}, '\\x00', '\\x00', 'k', 1000, false)`);
    if (before && more.withoutBefore !== true) await insertBefore(tx, id, 1, before);
    await tx.execute(sql`
      INSERT INTO process (id, kind, host, pid) VALUES (${id}, 'console', 'test', 1)`);
    await tx.execute(sql`
      UPDATE command SET status = 'sending', attempt = 1, owner = ${id}, sending_at = clock(),
        deadline_at = clock() - ${agoMs} * interval '1 ms' WHERE id = ${id}`);
    await tx.execute(sql`
      UPDATE command SET status = 'unknown', outcome_code = 'connectionLost', status_at = clock() WHERE id = ${id}`);
  });
  return { id, input: whole };
}

async function findUuid(reader: Reader, account: string, payment: string): Promise<string> {
  const read = await findThings.payment(reader, account);
  const found = read.ok ? read.value.find(({ formerly }) => formerly === payment) : undefined;
  if (!found) throw new Error(`There is no payment ${payment}`);
  return found.value;
}

/** Carries an operation out at the sandbox, past the console. */
export async function callUpstream(
  { token, url }: { token: string; url: string },
  operation: string,
  input: Record<string, unknown>,
): Promise<void> {
  const query = getOperation(operation)?.document ?? '';
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: token },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { errors }: { errors?: unknown } = await answer.json();
  if (errors !== undefined) throw new Error(`${operation} was refused: ${JSON.stringify(errors)}`);
}

/** Whether the machine may conclude from absence that it did not land. */
export function mayConclude(operation: string): boolean {
  const money = (getOperationPolicy(operation)?.effect ?? 'money') === 'money';
  return !money || findProbe(operation)?.keyUsed !== undefined;
}
