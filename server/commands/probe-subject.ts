import { findProbe } from '#domains/index.ts';
import { type Asked, askedAt, type Probe } from '#domains/probe.ts';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';

/** One command as its probe sees it. */
export interface ProbeSubject {
  probe: Probe;
  asked: Omit<Asked, 'now'>;
  /** Whose list is read: an account's number, or a collection process's. */
  of: string;
}

export interface ProbedCommand {
  operation: string;
  variables: unknown;
  account: string | null;
  idempotencyKeys: Readonly<Record<string, string>>;
  /** What the input pointed at, as the review read it; absent while that is still being read. */
  snapshot?: { things: Readonly<Partial<Record<string, { value: string }>>> } | null;
}

/** null: nothing that can be read upstream would show whether this command took effect. */
export function toProbeSubject(command: ProbedCommand): ProbeSubject | null {
  const probe = findProbe(command.operation);
  if (probe === null) return null;
  const { variables, account } = command;
  const of = probe.of === undefined ? account : nameOf(askedAt({ variables }, probe.of));
  if (of === null) return null;
  const named = Object.entries(command.snapshot?.things ?? {}).flatMap(([kind, thing]) =>
    thing ? [[kind, thing.value] as const] : [],
  );
  const keys = Object.values(command.idempotencyKeys);
  return { probe, asked: { variables, account, named: Object.fromEntries(named), keys }, of };
}

/** What names an account is normalised as everywhere; a process's number stays as it is. */
function nameOf(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  return toAccountNumber(value) ?? value;
}
