import 'server-only';
import { getOperationPolicy } from '#domains/index.ts';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { sliceFor } from '#graphql/slice.ts';
import type { JsonObject } from '#server/audit/canonical-json.ts';
import type { Database } from '#server/db/client.ts';
import { sensitiveDigest } from '#server/db/schema/log-more.ts';
import { getEnv } from '#server/env.ts';
import { openEnvelope } from './envelope.ts';
import { digestSensitive, findSensitiveValues } from './sensitive-digest.ts';

/** Keeps the digests of what is masked in a command, in the transaction that records it. Nothing where nothing is. */
export async function keepDigests(
  tx: Database,
  { id, operation, envelope }: { id: string; operation: string; envelope?: Buffer | null | undefined },
): Promise<void> {
  const { PAYLOAD_KEYS } = getEnv();
  const body = envelope ? openEnvelope(envelope, id, PAYLOAD_KEYS) : null;
  if (body === null) return;
  const { variables }: { variables: JsonObject } = JSON.parse(body);
  const slice = sliceFor(catalogue, operation, getOperationPolicy(operation)?.fields ?? {});
  const [key] = PAYLOAD_KEYS;
  const rows = findSensitiveValues(slice, variables).map((value) => ({
    commandId: id,
    kind: value.kind,
    digest: digestSensitive(value, key),
    keyId: key.id,
  }));
  if (rows.length > 0) await tx.insert(sensitiveDigest).values(rows);
}
