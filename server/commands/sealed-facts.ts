import type { StoredCommand } from './command-row.ts';
import type { SealedFacts } from './seal.ts';

/** What the seal of a stored command must cover. `body`: the exact text, out of the envelope where there is one. */
export function toSealedFacts(stored: SealableCommand, body: string, stamp: SealedFacts['stamp']): SealedFacts {
  return {
    id: stored.id,
    stamp,
    operation: stored.operation,
    site: stored.site,
    effect: stored.effect,
    document: stored.document,
    body,
    maker: {
      personId: stored.makerId,
      issuer: stored.makerIssuer,
      subject: stored.makerSubject,
      sessionId: stored.makerSession,
    },
    account: stored.account,
    reference: stored.reference,
    reason: { code: stored.reasonCode, text: stored.reasonText },
    againOf: stored.againOf,
    keys: stored.idempotencyKeys,
    schemaVersion: stored.schemaVersion,
    ruleVersion: stored.ruleVersion,
    snapshot: stored.snapshot,
    deadlineMs: stored.deadlineMs,
  };
}

/** The columns that are sealed: a command before it is stored has them as well. */
export type SealableCommand = Pick<
  StoredCommand,
  | 'id'
  | 'operation'
  | 'site'
  | 'effect'
  | 'document'
  | 'makerId'
  | 'makerIssuer'
  | 'makerSubject'
  | 'makerSession'
  | 'account'
  | 'reference'
  | 'reasonCode'
  | 'reasonText'
  | 'againOf'
  | 'idempotencyKeys'
  | 'schemaVersion'
  | 'ruleVersion'
  | 'snapshot'
  | 'deadlineMs'
>;
