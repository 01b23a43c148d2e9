import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { appendEntries } from '#server/audit/append-entry.ts';
import { canonicalJson } from '#server/audit/canonical-json.ts';
import type { EntryBy } from '#server/audit/entry-by.ts';
import type { Database } from '#server/db/client.ts';
import { blockedAttempt } from '#server/db/schema/money.ts';
import { getEnv } from '#server/env.ts';
import { digestPosted } from '../posted-digest.ts';
import type { NewCommand } from '../record-command.ts';
import type { MoneyAsked, MoneyRefused } from './check-money.ts';
import type { BlockReason } from './judge-money.ts';

/** The reason that weighs most is the one that the attempt is filed under. */
const heaviest: readonly BlockReason[] = ['contradicted', 'lost', 'didNotLand', 'twin'];

/**
 * Keeps an attempt that the guard blocked, with its entry, for a lead to look at. Pressing again keeps the same one.
 * @returns its id
 */
export function keepBlockedAttempt(
  made: NewCommand,
  money: MoneyAsked,
  refused: MoneyRefused,
  by: EntryBy,
): Promise<string> {
  const why = heaviest.find((reason) => refused.by.some((one) => one.why === reason)) ?? 'twin';
  const { SEAL_KEYS } = getEnv();
  const { operation, variables, account } = money;
  const row = {
    commandId: made.id,
    operation,
    domain: made.domain,
    makerId: made.makerId,
    makerName: made.makerName,
    account,
    reference: made.reference,
    reasonCode: made.reasonCode,
    reasonText: made.reasonText ?? null,
    variables: toMaskedVariables(made.body),
    effects: canonicalJson(money.effects.map((effect) => ({ ...effect }))),
    digest: digestPosted({ operation, values: variables, account }, SEAL_KEYS),
    digestKey: SEAL_KEYS[0].id,
    blockedBy: refused.by.map(({ id }) => id),
    why,
  };
  const kept = appendEntries(
    ({ id, isNew }: Kept) =>
      isNew
        ? [
            {
              event: 'command.blocked',
              ...by,
              commandId: made.id,
              operation,
              ...(account === null ? {} : { account }),
              reference: made.reference,
              block: id,
              by: row.blockedBy,
              code: why,
            },
          ]
        : [],
    (tx) => insert(tx, row),
  );
  return kept.then(({ id }) => id);
}

interface Kept {
  id: string;
  /** Not kept by an earlier press already. */
  isNew: boolean;
}

async function insert(tx: Database, row: typeof blockedAttempt.$inferInsert): Promise<Kept> {
  const [made] = await tx.insert(blockedAttempt).values(row).onConflictDoNothing().returning({ id: blockedAttempt.id });
  if (made) return { id: made.id, isNew: true };
  const { commandId, digest, liftedAt } = blockedAttempt;
  const [standing] = await tx
    .select({ id: blockedAttempt.id })
    .from(blockedAttempt)
    .where(and(eq(commandId, row.commandId), eq(digest, row.digest), isNull(liftedAt)));
  if (!standing) throw new Error('A blocked attempt was neither written nor found');
  return { id: standing.id, isNew: false };
}

/** The stored body already has what is sensitive masked. */
function toMaskedVariables(body: string): string {
  return canonicalJson(JSON.parse(body).variables);
}
