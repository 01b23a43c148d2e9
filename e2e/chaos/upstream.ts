import { type SpawnedSandbox, spawnSandbox } from '#e2e/fixtures/spawn-sandbox.ts';

/** An account that yen can be given back from, once in a while. */
export interface Payee {
  account: string;
  ledger: string;
}

/** An entry in the queue of exceptions: notes can be put on it without end, and none of them carries a key. */
export interface Exception {
  id: string;
  account: string;
}

/** The sandbox as the harness sees it: past the wire, with everything it counted. */
export interface Upstream {
  sandbox: SpawnedSandbox;
  payees: readonly Payee[];
  exceptions: readonly Exception[];
  /** Effects since the last reset, by `operation account`. */
  effects: () => Promise<Map<string, number>>;
  /** The world as seeded, nothing counted. People stay signed in. */
  reset: () => Promise<void>;
}

const exceptionCount = 48;
/** A story of its own belongs to these numbers. */
const special = /^A-(FA|EC|ACC|4B54)/;

export async function startUpstream(origin: string): Promise<Upstream> {
  const sandbox = await spawnSandbox({ consoleOrigin: origin, pointsPerHour: 2_000_000_000 });
  const upstream: Upstream = {
    sandbox,
    payees: [],
    exceptions: [],
    effects: async () => {
      const { effects } = await control<{ effects: { operation: string; account: string | null }[] }>(
        sandbox,
        'effects',
      );
      const counted = new Map<string, number>();
      for (const { operation, account } of effects) {
        const key = `${operation} ${account}`;
        counted.set(key, (counted.get(key) ?? 0) + 1);
      }
      return counted;
    },
    reset: async () => {
      await control(sandbox, 'reset', {});
      await populate();
    },
  };

  async function populate(): Promise<void> {
    const token = await control<{ accessToken: string }>(sandbox, 'token', { subject: 'sato' });
    const ask = <Data>(query: string, variables: object = {}) =>
      askSandbox<Data>(sandbox.apiUrl, token.accessToken, query, variables);
    const { accounts } = await ask<{
      accounts: { number: string; ledgers: { number: string; balance: number }[]; maximumRefund: { amount: number } }[];
    }>('{ accounts { number ledgers(includeDebtLedgers: true) { number balance } maximumRefund { amount } } }');
    const ordinary = accounts.filter(({ number }) => !special.test(number));
    upstream.payees = ordinary.flatMap(({ number, ledgers, maximumRefund }) => {
      const ledger = ledgers.find(({ balance }) => balance >= 1_000);
      return ledger && maximumRefund.amount >= 1_000 ? [{ account: number, ledger: ledger.number }] : [];
    });
    upstream.exceptions = await Promise.all(
      ordinary.slice(0, exceptionCount).map(async ({ number }) => {
        const made = await ask<{ createApiException: { apiException: { id: string } } }>(
          'mutation ($input: CreateAPIExceptionInput!) { createApiException(input: $input) { apiException { id } } }',
          { input: { externalIdentifier: `chaos ${number}`, channel: 'CHAOS', accountNumber: number } },
        );
        return { id: made.createApiException.apiException.id, account: number };
      }),
    );
  }

  await populate();
  return upstream;
}

async function control<Answer>(sandbox: SpawnedSandbox, name: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${sandbox.controlUrl}/${name}`, {
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status} to ${name}`);
  return answer.json();
}

async function askSandbox<Data>(url: string, token: string, query: string, variables: object): Promise<Data> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: token },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: { data: Data; errors?: unknown } = await answer.json();
  if (errors) throw new Error(`The sandbox refused: ${JSON.stringify(errors)}`);
  return data;
}
