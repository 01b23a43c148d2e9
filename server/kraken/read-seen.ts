import 'server-only';
import type { ProbeRead, Seen } from '#domains/probe.ts';
import {
  AccountProceedingsDocument,
  AccountTransactionsDocument,
  AccountUsersDocument,
  LoyaltyEntriesDocument,
} from '#graphql/queries/documents.ts';
import { findThings } from './find-things.ts';
import { readAllPages } from './pages.ts';
import { readCollectionProcess, readProcessDetails } from './read-collection-process.ts';
import { type Read, type Reader, readUpstream } from './read-upstream.ts';
import type { Thing } from './thing.ts';

/** `of`: an account's number, or a collection process's. `since`: where a list can be cut, nothing before this day. */
export interface SeenQuestion {
  of: string;
  since: string;
}

type ReadSeen = (reader: Reader, asked: SeenQuestion) => Promise<Read<Seen[]>>;

/** What a probe looks at, read to its end; a list that broke off is a failure, since it proves nothing about absence. */
export const readSeen: Record<ProbeRead, ReadSeen> = {
  repaymentRequests: ofThings('repaymentRequest'),
  repayments: ofThings('repayment'),
  payments: ofThings('payment'),
  dunning: ofThings('dunningPath'),
  proceedings: readProceedings,
  transactions: readTransactions,
  loyaltyEntries: readLoyaltyEntries,
  collectionProcess: async (reader, { of }) => {
    const read = await readCollectionProcess(reader, of);
    return read.ok ? { ok: true, value: read.value ? [toSeen(read.value)] : [] } : read;
  },
  collectionItems: readItems,
};

function ofThings(kind: keyof typeof findThings): ReadSeen {
  return async (reader, { of }) => {
    const read = await findThings[kind](reader, of);
    return read.ok ? { ok: true, value: distinct(read.value.map(toSeen)) } : read;
  };
}

function toSeen({ value, facts }: Thing): Seen {
  return { id: value, facts };
}

/** Upstream gives a proceeding no id: what never changes about it stands for one. */
async function readProceedings(reader: Reader, { of }: SeenQuestion): Promise<Read<Seen[]>> {
  const read = await readUpstream(reader, AccountProceedingsDocument, { accountNumber: of });
  if (!read.ok) return read;
  const seen = (read.value.account?.debtCollectionProceedings ?? []).flatMap((one) => {
    if (!one) return [];
    const agency = one.agency?.code ?? null;
    const campaign = one.collectionCampaign?.code ?? null;
    const facts = { agency, campaign, amount: one.amount, date: one.startedAt, stopped: one.stoppedAt };
    return [{ id: [agency, campaign, one.startedAt].join(' '), facts }];
  });
  return { ok: true, value: distinct(seen) };
}

async function readTransactions(reader: Reader, { of, since }: SeenQuestion): Promise<Read<Seen[]>> {
  const read = await readAllPages(async (after) => {
    const page = await readUpstream(reader, AccountTransactionsDocument, { accountNumber: of, fromDate: since, after });
    return page.ok ? { ok: true, value: page.value.account?.transactions ?? null } : page;
  });
  if (!read.ok) return read;
  const seen = read.value.flatMap(({ __typename: type, id, amounts, amount, postedDate, note, reasonCode: reason }) => {
    const yen = amounts?.gross ?? amount;
    return id === null ? [] : [{ id, facts: { type, amount: yen, date: postedDate, reason, note } }];
  });
  return { ok: true, value: seen };
}

/** Points hang on the people of an account, not on the account. */
async function readLoyaltyEntries(reader: Reader, { of }: SeenQuestion): Promise<Read<Seen[]>> {
  const account = await readUpstream(reader, AccountUsersDocument, { accountNumber: of });
  if (!account.ok) return account;
  const seen: Seen[] = [];
  for (const { id: accountUserId } of account.value.account?.users ?? []) {
    const read = await readUpstream(reader, LoyaltyEntriesDocument, { accountUserId });
    if (!read.ok) return read;
    for (const entry of read.value.loyaltyPointLedgers ?? []) {
      if (!entry) continue;
      const { id, value: points, ledgerType: type, reasonCode: reason, idempotencyKey: key, postedAt: date } = entry;
      seen.push({ id, facts: { points, type, reason, key, date } });
    }
  }
  return { ok: true, value: seen };
}

async function readItems(reader: Reader, { of }: SeenQuestion): Promise<Read<Seen[]>> {
  const read = await readProcessDetails(reader, of);
  if (!read.ok) return read;
  const seen = (read.value?.associatedItems ?? []).flatMap((item) => {
    if (!item) return [];
    const { itemType, itemReference: reference, occurredAt: date } = item;
    return [{ id: `${itemType} ${reference}`, facts: { itemType, reference, date } }];
  });
  return { ok: true, value: distinct(seen) };
}

/** Two of one name stay two: the second is called `name #2`. */
function distinct(seen: readonly Seen[]): Seen[] {
  const met = new Map<string, number>();
  return seen.map((one) => {
    const count = (met.get(one.id) ?? 0) + 1;
    met.set(one.id, count);
    return count === 1 ? one : { ...one, id: `${one.id} #${count}` };
  });
}
