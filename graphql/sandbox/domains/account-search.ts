import type { AccountRecord } from '../world/state.ts';

/** The terms of AccountSearchInputType that the sandbox can look for; all that are given must fit. */
export interface SearchTerms {
  accountNumber?: string | null;
  portfolioNumber?: string | null;
  /** Name in kanji or kana, e-mail address or telephone number. */
  user?: string | null;
  /** Anything at all. */
  account?: string | null;
  billingName?: string | null;
  businessName?: string | null;
  location?: string | null;
  spin?: string | null;
  elecspin?: string | null;
  gasspin?: string | null;
}

const searched: Readonly<Record<keyof SearchTerms, (account: AccountRecord) => string[]>> = {
  accountNumber: ({ number }) => [number],
  portfolioNumber: ({ portfolioNumber }) => [portfolioNumber],
  user: userTexts,
  account: (account) => [
    account.number,
    account.portfolioNumber,
    ...userTexts(account),
    addressOf(account),
    ...spinsOf(account, null),
  ],
  billingName: userTexts,
  businessName: ({ holder }) => (holder.companyName === null ? [] : [holder.companyName]),
  location: (account) => [addressOf(account), account.address.postalCode],
  spin: (account) => spinsOf(account, null),
  elecspin: (account) => spinsOf(account, 'JPN_ELECTRICITY'),
  gasspin: (account) => spinsOf(account, 'JPN_GAS'),
};

/** Accounts that fit every given term, the best first: a whole value scores 1, a beginning 0.8, a part 0.5. */
export function findAccountsByTerms(
  accounts: readonly AccountRecord[],
  terms: SearchTerms,
): { account: AccountRecord; score: string }[] {
  const wanted = Object.entries(searched).flatMap(([name, texts]) => {
    const term = plain(Object.entries(terms).find(([key]) => key === name)?.[1] ?? '');
    return term === '' ? [] : [{ term, texts }];
  });
  if (wanted.length === 0) return [];
  return accounts
    .map((account) => ({ account, score: Math.min(...wanted.map(({ term, texts }) => best(term, texts(account)))) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ account, score }) => ({ account, score: score.toFixed(1) }));
}

function best(term: string, texts: readonly string[]): number {
  return Math.max(
    0,
    ...texts
      .map(plain)
      .map((text) => (text === term ? 1 : text.startsWith(term) ? 0.8 : text.includes(term) ? 0.5 : 0)),
  );
}

/** Full and half width, hiragana and katakana, spaces, hyphens and the +81 of telephone numbers make no difference. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-ー‐]/g, '')
    .replace(/^\+81/, '0')
    .replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}

function userTexts({ holder }: AccountRecord): string[] {
  const { familyName, givenName, familyKana, givenKana, companyName, email, mobile, landline } = holder;
  return [
    familyName + givenName,
    familyKana + givenKana,
    givenName,
    ...(companyName === null ? [] : [companyName]),
    email,
    mobile,
    landline,
  ];
}

function addressOf({ address: { prefecture, city, town, street, house } }: AccountRecord): string {
  return `${prefecture}${city}${town}${street}${house ?? ''}`;
}

function spinsOf({ supplyPoints }: AccountRecord, market: string | null): string[] {
  return supplyPoints.filter((point) => market === null || point.market === market).map(({ spin }) => spin);
}
