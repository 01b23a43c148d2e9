import 'server-only';
import type { OperationPolicy } from '#domains/operation-policy.ts';
import { readPath } from '#domains/read-path.ts';
import { type Path, type TargetKind, targetKinds } from '#graphql/kinds.ts';
import { AccountMaximumRefundDocument } from '#graphql/queries/documents.ts';
import { findException } from './find-exceptions.ts';
import { findThings } from './find-things.ts';
import { type AccountFacts, readAccount } from './read-account.ts';
import { readCollectionProcess } from './read-collection-process.ts';
import { type Destination, readDestination } from './read-destination.ts';
import { type Read, type Reader, type ReadFailure, readUpstream, requireReader } from './read-upstream.ts';
import type { Thing } from './thing.ts';

/** What the command is about, as upstream showed it. Plain JSON: it is stored with the command and sealed. */
export interface TargetSnapshot {
  account: AccountFacts | null;
  /** What the input points at and the account was seen to own, by kind. */
  things: Partial<Record<TargetKind, Thing>>;
  /** Whole yen; null where upstream did not say. Read for what moves money only. */
  maximumRefund: number | null;
  /** Where upstream would pay it to; null: it names none, or several. Absent: nothing is paid to a bank, or it was not read. */
  destination?: Destination | null;
  /** Things that exist, but of which upstream does not say whose they are: a person has to know. */
  unconfirmed: TargetKind[];
}

export type TargetRefusalCode =
  | 'accountMissing'
  | 'accountNotFound'
  | `${TargetKind}NotOfAccount`
  | 'targetUnreadable'
  | Exclude<ReadFailure, 'unreadable'>;

export type TargetRead =
  | { ok: true; snapshot: TargetSnapshot }
  | { ok: false; code: TargetRefusalCode; path?: Path | undefined };

/**
 * Reads what a command is about with the token of the person who asks, and stops where it is not there or not the
 * account's: a hex number in words does not stop the wrong customer.
 * @param account the number that the console asked for, where the input names none
 */
export async function readTarget(
  staff: { sessionId: string },
  _operation: string,
  policy: OperationPolicy,
  variables: unknown,
  account: string | null,
): Promise<TargetRead> {
  const reader = await requireReader(staff);
  return reader.ok ? readTargetAs(reader.value, policy, variables, account) : refusal(reader.code);
}

export async function readTargetAs(
  reader: Reader,
  policy: OperationPolicy,
  variables: unknown,
  asked: string | null,
): Promise<TargetRead> {
  const source = policy.account;
  const number = source === null ? null : 'at' in source ? textAt(variables, source.at) : asked;
  const accountPath: Path = source !== null && 'at' in source ? source.at.split('.') : ['account'];
  if (number === null && source !== null && !source.optional) return refusal('accountMissing', accountPath);

  let facts: AccountFacts | null = null;
  if (number !== null) {
    const read = await readAccount(reader, number);
    if (!read.ok) return refusal(read.code);
    if (read.value === null) return refusal('accountNotFound', accountPath);
    facts = read.value;
  }

  const snapshot: TargetSnapshot = { account: facts, things: {}, maximumRefund: null, unconfirmed: [] };
  for (const { kind, at } of checksOf(policy)) {
    const value = textAt(variables, at);
    if (value === null) continue;
    const found = await findOne(reader, kind, value, facts);
    if (!found.ok) return refusal(found.code);
    if (found.value === null) return refusal(`${kind}NotOfAccount`, at.split('.'));
    snapshot.things[kind] = found.value.thing;
    if (!found.value.confirmed) snapshot.unconfirmed.push(kind);
  }

  if (policy.effect === 'money' && facts !== null) {
    const limit = await readMaximumRefund(reader, facts.number, snapshot.things.ledger?.value ?? null);
    if (!limit.ok) return refusal(limit.code);
    snapshot.maximumRefund = limit.value;
  }
  if (policy.paysToBank !== undefined && facts !== null) {
    const { instruction } = policy.paysToBank;
    const named = instruction === undefined ? null : textAt(variables, instruction);
    const read = await readDestination(reader, facts.number, named);
    if (!read.ok) return refusal(read.code);
    snapshot.destination = read.value;
  }
  return { ok: true, snapshot };
}

/** One thing named by an input, where it is the account's; `confirmed` is false where upstream does not say whose it is. */
async function findOne(reader: Reader, kind: TargetKind, value: string, account: AccountFacts | null): Promise<Found> {
  if (kind === 'collectionProcess') {
    const read = await readCollectionProcess(reader, value);
    if (!read.ok || read.value === null) return read.ok ? { ok: true, value: null } : read;
    const owned = ownsProcess(read.value, account);
    return { ok: true, value: owned === 'no' ? null : { thing: read.value, confirmed: owned === 'yes' } };
  }
  if (kind === 'apiException') return findExceptionOf(reader, value, account);
  if (account === null || !(kind in findThings)) return { ok: true, value: null };
  return pick(await findThings[kind as keyof typeof findThings](reader, account.number), value);
}

type Found = Read<{ thing: Thing; confirmed: boolean } | null>;

/** A payment is known by two names upstream; both still name it. */
function pick(read: Read<Thing[]>, value: string): Found {
  if (!read.ok) return read;
  const thing = read.value.find((one) => one.value === value || one.formerly === value);
  return { ok: true, value: thing ? { thing, confirmed: true } : null };
}

/** An exception must exist, and be the account's where the console asked for one. */
async function findExceptionOf(reader: Reader, id: string, account: AccountFacts | null): Promise<Found> {
  const read = await findException(reader, id);
  if (!read.ok || read.value === null) return read.ok ? { ok: true, value: null } : read;
  if (read.value === 'notSeen') {
    return { ok: true, value: { thing: { kind: 'apiException', value: id, facts: {} }, confirmed: false } };
  }
  const owned = account === null || read.value.facts.account === account.number;
  return { ok: true, value: owned ? { thing: read.value, confirmed: true } : null };
}

/** A process stands on an account, a ledger or a billing document; of the last the account cannot be read. */
function ownsProcess({ facts }: Thing, account: AccountFacts | null): 'yes' | 'no' | 'unknown' {
  if (account === null || facts.level === 'BILLING_DOCUMENT' || typeof facts.target !== 'string') return 'unknown';
  const own = facts.target === account.number || account.ledgers.some(({ number }) => number === facts.target);
  return own ? 'yes' : 'no';
}

async function readMaximumRefund(
  reader: Reader,
  accountNumber: string,
  ledgerNumber: string | null,
): Promise<Read<number | null>> {
  const read = await readUpstream(reader, AccountMaximumRefundDocument, { accountNumber, ledgerNumber });
  return read.ok ? { ok: true, value: read.value.account?.maximumRefund?.amount ?? null } : read;
}

/** What the policy wants seen; an id that the asked account must own counts as well. */
function checksOf(policy: OperationPolicy): { kind: TargetKind; at: string }[] {
  const { account, checks = {} } = policy;
  const owns = account !== null && 'ask' in account && account.owns ? { [account.owns.kind]: account.owns.at } : {};
  const wanted: Partial<Record<TargetKind, string>> = { ...owns, ...checks };
  return targetKinds.flatMap((kind) => {
    const at = wanted[kind];
    return at === undefined || kind === 'account' || kind === 'template' ? [] : [{ kind, at }];
  });
}

/** Ids are text or whole numbers in the variables (updateApiException takes an Int); in a snapshot they are text. */
function textAt(variables: unknown, path: string): string | null {
  const value = readPath(variables, path);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function refusal(code: TargetRefusalCode | 'unreadable', path?: Path): Extract<TargetRead, { ok: false }> {
  return { ok: false, code: code === 'unreadable' ? 'targetUnreadable' : code, ...(path && { path }) };
}
