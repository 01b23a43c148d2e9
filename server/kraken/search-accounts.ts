import 'server-only';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { AccountSearchDocument } from '#graphql/queries/documents.ts';
import { maskName } from './mask.ts';
import { type Read, type Reader, readUpstream } from './read-upstream.ts';
import { type Thing, toThing } from './thing.ts';

const mostResults = 10;
/** A supply point number (SPIN) has 22 digits. */
const supplyPoint = /^\d{22}$/;

/**
 * Accounts by number, supply point, or anything said of their people: name, e-mail, phone. A list of customers shows
 * nobody's name: that is for the review of one, which is logged.
 */
export async function searchAccounts(reader: Reader, text: string): Promise<Read<Thing[]>> {
  const read = await readUpstream(reader, AccountSearchDocument, {
    searchTerms: termsOf(text),
    maxResults: mostResults,
  });
  if (!read.ok) return read;
  const things = (read.value.accountsSearch ?? []).flatMap((item) =>
    toThing('account', item?.account?.number, {
      holder: masked(item?.account?.billingName),
      status: item?.account?.status,
    }),
  );
  return { ok: true, value: things };
}

function termsOf(text: string): { accountNumber: string } | { spin: string } | { user: string } {
  const typed = text.normalize('NFKC').trim();
  const account = toAccountNumber(typed);
  if (account !== null) return { accountNumber: account };
  return supplyPoint.test(typed) ? { spin: typed } : { user: typed };
}

function masked(name: string | null | undefined): string | undefined {
  return name ? maskName(name) : undefined;
}
