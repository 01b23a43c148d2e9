import type { JsonObject, JsonValue } from '#server/audit/canonical-json.ts';
import type { Entry } from '#server/audit/event.ts';
import type { UpstreamFieldError, UpstreamProblem } from '#server/kraken/reply-outcome.ts';
import type { CommandStatus } from './command.ts';

/** One row of a list of commands. Times are ISO 8601 in UTC. */
export interface CommandRow {
  id: string;
  operation: string;
  domain: string;
  status: CommandStatus;
  account: string | null;
  reference: string;
  makerId: string;
  makerName: string;
  madeAt: string;
  statusAt: string;
  /** Why it ended as it did: a code of upstream's (KT-CT-...) or our own (`deadlinePassed`, `connectFailed`, ...). */
  outcomeCode: string | null;
  /** It succeeded, and an error below the mutation's field left the reply incomplete. */
  incomplete: boolean;
}

/** How a command ended, as far as it is known. Codes and parameters only; `message` is upstream's own sentence. */
export interface CommandOutcome {
  code: string | null;
  incomplete: boolean;
  problems: UpstreamProblem[];
  fieldErrors: UpstreamFieldError[];
  httpStatus: number | null;
  /** Masked and bounded to 64 kB; null where nothing came back. */
  reply: string | null;
}

export interface CommandView extends CommandRow {
  site: 'api' | 'auth';
  reason: { code: string; text: string | null };
  againOf: string | null;
  /** The next commands that say they repeat this one. */
  repeatedBy: string[];
  schemaVersion: string;
  ruleVersion: string;
  /** Parsed from `body`. */
  variables: JsonObject;
  document: string;
  /** The exact text that was or will be sent; where `masked`, the copy with sensitive values replaced. */
  body: string;
  /** Something in `body` or `variables` is hidden from this reader, or was sensitive and is kept hidden from all. */
  masked: boolean;
  idempotencyKeys: Record<string, string>;
  /** What was read upstream when it was asked for. */
  snapshot: JsonValue;
  attempt: number;
  sendingAt: string | null;
  deadlineAt: string | null;
  outcome: CommandOutcome;
  /** The log's entries about this command, oldest first. */
  timeline: Entry[];
}
