import 'server-only';
import { AccountTargetDocument } from '#graphql/queries/documents.ts';
import { type Read, type Reader, readUpstream } from './read-upstream.ts';

/** An account as the review shows it; balances are whole yen, positive is credit of the customer. */
export interface AccountFacts {
  number: string;
  status: string | null;
  holder: string | null;
  balance: number;
  ledgers: { number: string; name: string | null; balance: number | null }[];
}

/** Upstream says "not yours or not there" by null or by these codes of `account` (facts: KT-CT-4123 unauthorised, 4177 and 4178 no such account). */
const noSuchAccount = new Set(['KT-CT-4122', 'KT-CT-4123', 'KT-CT-4177', 'KT-CT-4178', 'KT-CT-1115']);

/** One account, or null where upstream has none of this number. */
export async function readAccount(reader: Reader, accountNumber: string): Promise<Read<AccountFacts | null>> {
  const read = await readUpstream(reader, AccountTargetDocument, { accountNumber });
  if (!read.ok) return read.krakenCodes.some((code) => noSuchAccount.has(code)) ? { ok: true, value: null } : read;
  const { account } = read.value;
  // The answer must be about the account asked for; anything else is nobody's.
  if (!account || account.number !== accountNumber) return { ok: true, value: null };
  const ledgers = (account.ledgers ?? []).flatMap((ledger) =>
    ledger?.number ? [{ number: ledger.number, name: ledger.name ?? null, balance: ledger.balance ?? null }] : [],
  );
  return {
    ok: true,
    value: {
      number: account.number,
      status: account.status ?? null,
      holder: account.billingName ?? null,
      balance: account.balance,
      ledgers,
    },
  };
}
