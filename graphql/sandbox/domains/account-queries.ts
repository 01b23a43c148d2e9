import { refuse } from '../refusal.ts';
import { findAccount } from '../world/find.ts';
import { chargeReasons, creditReasons } from '../world/reasons.ts';
import { findAccountsByTerms, type SearchTerms } from './account-search.ts';
import { query, type TypeResolvers } from './resolver.ts';

interface AccountsArgs {
  phoneNumber?: string | null;
  portfolioNumber?: string | null;
}

const mostFound = 50;

/** Reads of accounts. An account number that nobody has: null, and KT-CT-4178 in `errors[]`. */
export const accountQueries: TypeResolvers = {
  account: query<{ accountNumber: string }>(
    ({ accountNumber }, { state }) =>
      findAccount(state, accountNumber) ?? refuse('KT-CT-4178', { inputPath: ['accountNumber'] }),
  ),
  accounts: query<AccountsArgs>(({ phoneNumber, portfolioNumber }, { state }) =>
    Object.values(state.accounts).filter(
      (account) =>
        (phoneNumber ?? account.holder.mobile) === account.holder.mobile &&
        (portfolioNumber ?? account.portfolioNumber) === account.portfolioNumber,
    ),
  ),
  accountsSearch: query<{ searchTerms?: SearchTerms | null; maxResults?: number | null }>(
    ({ searchTerms, maxResults }, { state }) =>
      findAccountsByTerms(Object.values(state.accounts), searchTerms ?? {})
        .slice(0, Math.max(0, Math.min(maxResults ?? mostFound, mostFound)))
        .map(({ account, score }) => ({ account, score })),
  ),
  accountCreditReasons: query(() => creditReasons),
  accountChargeReasons: query(() => chargeReasons),
};
