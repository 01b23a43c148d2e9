import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Role } from '#domains/role.ts';
import { closePool, getDatabase } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { toTestSettings } from '#server/db/test-settings.ts';
import type { NewNotice } from './notice.ts';

/** Three people of the staff and a database, without sign-in, sandbox or road: for tests of what they are told. */
export interface TestDesk {
  database: TestDatabase;
  sato: string;
  takahashi: string;
  ito: string;
  /** A command of Sato's that waits for approval. @returns its id */
  makeWaiting: (againOf?: string) => Promise<string>;
  /** Moves a command as the road would. */
  move: (id: string, status: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Call it before anything reads the settings. */
export async function openTestDesk(changed: Record<string, string> = {}): Promise<TestDesk> {
  const database = await createTestDatabase();
  Object.assign(process.env, toTestSettings(database, changed));
  return {
    database,
    sato: await addPerson('佐藤 花子', 'operator'),
    takahashi: await addPerson('高橋 美咲', 'lead'),
    ito: await addPerson('伊藤 誠', 'lead'),
    makeWaiting: (againOf) => makeWaiting('佐藤 花子', againOf),
    move: moveCommand,
    close: async () => {
      await closePool();
      await database.drop();
    },
  };
}

/** A person with one role, given by the installation. @returns their id */
export async function addPerson(name: string, role: Role): Promise<string> {
  const { rows } = await getDatabase().execute<{ id: string }>(sql`
    WITH made AS (INSERT INTO person (name) VALUES (${name}) RETURNING id)
    INSERT INTO role_grant (person_id, role, given_at) SELECT id, ${role}, clock() FROM made RETURNING person_id AS id`);
  return rows[0]?.id ?? '';
}

/** A command that waits for approval, of whoever has this name, past the road. @returns its id */
export async function makeWaiting(
  maker: string,
  againOf: string | null = null,
  operation = 'refundPayment',
): Promise<string> {
  const id = randomUUID();
  await getDatabase().execute(sql`
    INSERT INTO command (id, operation, domain, site, effect, maker_id, maker_name, maker_issuer, maker_subject,
      maker_session, document, body, account, reference, reason_code, reason_text, again_of, idempotency_keys, schema_version,
      rule_version, snapshot, posted_digest, seal, seal_key, deadline_ms, sensitive)
    SELECT ${id}, ${operation}, 'repayments', 'api', 'money', p.id::text, p.name, 'i', 's',
      'x', '', '{"variables":{"input":{"amount":150000}}}', 'A-4B54C4BC', 'C-1', 'other', '山田様からの電話', ${againOf}::uuid, '{}', 'v',
      'v', '{}', '\\x00', '\\x00', 'k', 1000, false
    FROM person p WHERE p.name = ${maker}`);
  await getDatabase().execute(sql`
    INSERT INTO approval_request (command_id, round, maker_id, rule_version, requirement, deciders, expires_at)
    SELECT id, 1, maker_id, 1, '{}', 1, clock() + interval '30 days' FROM command WHERE id = ${id}`);
  await moveCommand(id, 'waiting');
  return id;
}

/** Moves a command as the road would: a request leaves waiting with its end on record, and a vote where it is approved. */
export async function moveCommand(id: string, status: string): Promise<void> {
  await getDatabase().execute(sql`
    INSERT INTO vote (command_id, round, maker_id, voter_id, voter_name, voter_session, principal_id, verdict, digest,
      rule_version, requirement)
    SELECT id, 1, maker_id, 'lead', '高橋 美咲', 'x', 'lead', 'approve', decode(repeat('00', 32), 'hex'), 1, '{}'
    FROM command WHERE id = ${id} AND status = 'waiting' AND ${status} = 'approved'`);
  await getDatabase().execute(sql`
    INSERT INTO request_end (command_id, round, status, ended_by)
    SELECT id, 1, ${status}, 'lead' FROM command WHERE id = ${id} AND status = 'waiting'`);
  await getDatabase().execute(sql`UPDATE command SET status = ${status}, status_at = clock() WHERE id = ${id}`);
}

/** What the road queues when a refund of Sato's waits. */
export function toWaitingNotice(
  { sato }: Pick<TestDesk, 'sato'>,
  commandId: string,
): Extract<NewNotice, { kind: 'waiting' }> {
  return {
    kind: 'waiting',
    commandId,
    operation: 'refundPayment',
    amount: { value: 150_000, unit: 'yen' },
    makerName: '佐藤 花子',
    deadline: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    path: `/approvals/${commandId}`,
    for: { roles: ['lead'], except: [sato] },
  };
}
