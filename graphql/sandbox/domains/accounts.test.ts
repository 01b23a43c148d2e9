import { describe, expect, it } from 'vitest';
import { createTestSandbox } from './test-sandbox.ts';

const sandbox = createTestSandbox();

async function search(searchTerms: Record<string, string>): Promise<string[]> {
  const { data } = await sandbox.run(
    'sato',
    'query($searchTerms: AccountSearchInputType) { accountsSearch(searchTerms: $searchTerms, maxResults: 5) { score account { number } } }',
    { searchTerms },
  );
  const found: { account: { number: string } }[] = JSON.parse(JSON.stringify(data)).accountsSearch;
  return found.map(({ account }) => account.number);
}

describe('an account', () => {
  it('is found by number, name, kana, e-mail, telephone, address and supply point', async () => {
    const account = sandbox.world.state.accounts['A-4B54C4BC'];
    if (!account) throw new Error('The ordinary customer has moved out');
    const { holder, address, supplyPoints } = account;
    const terms = [
      { accountNumber: 'a-4b54c4bc' },
      { user: `${holder.familyName}　${holder.givenName}` },
      { user: holder.familyKana + holder.givenKana },
      { user: holder.email },
      { user: holder.mobile.replace('+81', '0') },
      { location: `${address.town}${address.street}` },
      { spin: supplyPoints[0]?.spin ?? '' },
      { account: supplyPoints[0]?.spin ?? '' },
    ];
    for (const term of terms) expect(await search(term)).toContain('A-4B54C4BC');
  });

  it('is not found by nothing', async () => {
    expect(await search({})).toEqual([]);
    expect(await search({ user: '' })).toEqual([]);
  });

  it('that does not exist is null, with KT-CT-4178', async () => {
    const reply = await sandbox.run('sato', '{ account(accountNumber: "A-00000000") { number } }');
    expect(reply.data).toEqual({ account: null });
    expect(sandbox.codeOf(reply)).toBe('KT-CT-4178');
  });

  it('is read by nobody without a token', async () => {
    const reply = await sandbox.run(null, '{ account(accountNumber: "A-4B54C4BC") { number } }');
    expect(sandbox.codeOf(reply)).toBe('KT-CT-1112');
  });

  it('shows only its own ledger for a ledger number', async () => {
    const { data } = await sandbox.run(
      'sato',
      '{ account(accountNumber: "A-4B54C4BC") { mine: ledgers(ledgerNumber: "L-4B54C4BC01") { number } other: ledgers(ledgerNumber: "L-ACC0000101") { number } } }',
    );
    expect(data?.account).toEqual({ mine: [{ number: 'L-4B54C4BC01' }], other: [] });
  });

  it('shows repayments by state and payments newest first, in pages', async () => {
    const { data } = await sandbox.run(
      'sato',
      `{ account(accountNumber: "A-ACC00006") { repayments(statuses: [PAID, FAILED]) { edges { node { id } } } }
        other: account(accountNumber: "A-ACC00008") { payments(first: 2) { totalCount pageInfo { hasNextPage } edges { node { id } } } } }`,
    );
    expect(JSON.parse(JSON.stringify(data))).toMatchObject({
      account: { repayments: { edges: [{ node: { id: '7000004' } }, { node: { id: '7000005' } }] } },
      other: { payments: { totalCount: 6, pageInfo: { hasNextPage: true }, edges: [{ node: { id: '5000011' } }, {}] } },
    });
  });

  it('answers every field that needs no argument', async () => {
    const { errors } = await sandbox.run(
      'sato',
      `{ account(accountNumber: "A-ACC000FF") { id number status accountType brand balance overdueBalance billingName billingAddress
        createdAt isInHardship canRequestRefund portfolio { id number createdAt collectiveBilling }
        users { id email mobile landline isDeceased createdAt fullName } address { asString country }
        properties { id postcode electricitySupplyPoints { spin status } gasSupplyPoints { spin status } }
        ledgers { id name number ledgerType balance amountOwedByCustomer acceptsPayments
          refundRequests { edges { node { requestId payment { id uuid } } } } } } }`,
    );
    expect(errors).toBeUndefined();
  });
});
