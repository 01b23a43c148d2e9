/** An account with credit, and the ledger that holds it. */
export interface Payee {
  account: string;
  ledger: string;
}

/** Ordinary accounts of the sandbox's crowd that yen can be given back from. */
export async function findPayees(apiUrl: string, token: string): Promise<Payee[]> {
  const query = '{ accounts { number ledgers(includeDebtLedgers: true) { number balance } maximumRefund { amount } } }';
  const answer = await fetch(apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: token },
    body: JSON.stringify({ query }),
  });
  const { data }: { data: { accounts: Account[] } } = await answer.json();
  return data.accounts
    .filter(({ number }) => !/^A-(FA|EC|ACC|4B54)/.test(number))
    .flatMap(({ number, ledgers, maximumRefund }) => {
      const ledger = ledgers.find(({ balance }) => balance >= 1_000);
      return ledger && maximumRefund.amount >= 1_000 ? [{ account: number, ledger: ledger.number }] : [];
    });
}

interface Account {
  number: string;
  ledgers: { number: string; balance: number }[];
  maximumRefund: { amount: number };
}
