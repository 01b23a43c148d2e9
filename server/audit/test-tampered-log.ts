import { generateKeyPairSync } from 'node:crypto';
import pg from 'pg';
import type { TestDatabase } from '#server/db/test-database.ts';
import { makeAppender } from './appender.ts';
import { type Checkpoint, toCheckpointLine } from './checkpoint.ts';
import type { EntryDraft } from './event.ts';
import { findNextCheckpoint } from './next-checkpoint.ts';
import type { Witness } from './verify-log.ts';

export const logLength = 400;
/** Up to here an outside checkpoint vouches; the rest is witnessed by nobody yet. */
export const witnessedLength = 350;

/** A log with a witness outside, at the mercy of the tables' owner. */
export interface TamperedLog {
  owner: pg.Client;
  witness: Witness;
  close: () => Promise<void>;
}

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** Entries of every shape that the search knows, a payload at every fifth, a checkpoint every fifty; and no trigger in the owner's way. */
export async function makeTamperedLog(database: TestDatabase): Promise<TamperedLog> {
  const app = new pg.Pool({ connectionString: database.url, max: 1 });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  let checkpoints = '';
  let last: Checkpoint | null = null;
  for (let written = 0; written < logLength; written += 50) {
    const drafts = Array.from({ length: 50 }, (_, index) => toDraft(written + index + 1));
    await makeAppender(app)(
      () => drafts,
      async () => undefined,
    );
    if (written + 50 > witnessedLength) continue;
    const next = await findNextCheckpoint(owner, { last, least: 1, now: new Date() });
    if (!next.ok || !next.checkpoint) throw new Error('Nothing to sign');
    last = next.checkpoint;
    checkpoints += toCheckpointLine(next.checkpoint, privateKey);
  }
  await app.end();
  for (const table of ['log_entry', 'log_payload', 'log_head']) {
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  }
  await owner.query('ALTER TABLE log_payload DROP CONSTRAINT log_payload_sequence_fkey');
  return { owner, witness: { publicKeyPem, checkpoints }, close: () => owner.end() };
}

function toDraft(number: number): EntryDraft {
  const actor = {
    kind: 'person' as const,
    personId: `p-${number % 7}`,
    name: '佐藤 花子',
    roles: ['operator' as const],
  };
  const account = `A-${String(number).padStart(8, '0')}`;
  if (number % 3 === 0) {
    return { event: 'role.given', actor, about: { personId: 'p-1', name: '鈴木 一郎', role: 'lead' } };
  }
  if (number % 5 === 0) return { event: 'customer.viewed', actor, account, payloads: { reason: `理由 ${number}` } };
  return {
    event: 'command.submitted',
    actor,
    account,
    commandId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    operation: 'refundPayment',
    reference: `CASE-${number}`,
    site: 'api',
    seal: 'ab',
    reasonCode: 'customerAsked',
    yen: number,
  };
}
