import { randomUUID } from 'node:crypto';
import { appendEntry } from '#server/audit/append-entry.ts';
import { findStaff } from '#server/auth/find-staff.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { submitCommand } from '#server/commands/submit-command.ts';
import type { SubmitInput } from '#server/commands/submit-result.ts';
import { toPost } from '#server/commands/test-road.ts';
import { getPool } from '#server/db/client.ts';
import { findAccounts } from './accounts.ts';
import { countStatements, type StatementCount } from './count-statements.ts';
import { openDirectCall } from './direct-call.ts';
import { type Installation, startInstallation } from './installation.ts';
import { toTable, writeMeasurements } from './measurements.ts';
import { quantile, timeAtOnce, timeEach } from './quantile.ts';

/** Routine: it goes at once. */
const operation = 'createApiException';
/** The sandbox's desk: commands are rationed by person. */
const people = ['sato', 'suzuki', 'takahashi', 'tanaka'];
const alone = 400;
const together = 800;
/** Commands whose statements are counted, untimed. */
const counted = 100;
const atOnce = 16;

const installation = await startInstallation();
try {
  await measure(installation);
} finally {
  await installation.stop();
}

async function measure({ sandbox, signIn }: Installation): Promise<void> {
  const browsers = await Promise.all(people.map(signIn));
  const token = await findToken(sandbox.controlUrl);
  const direct = openDirectCall(sandbox.apiUrl, token);
  const browserOf = (index: number) => browsers[index % browsers.length] ?? new Headers();
  const exception = (more: { accountNumber?: string } = {}) => ({
    input: { externalIdentifier: `bench ${randomUUID()}`, channel: 'BENCH', ...more },
  });
  const post = (index: number, values = exception()) =>
    submit(browserOf(index), toPost(operation, values, { reason: { code: 'upstreamFailure' } }));
  const call = () => direct.call(operation, exception());
  const accounts = await findAccounts(sandbox.apiUrl, token);
  const postOfAccount = (index: number) => {
    const accountNumber = accounts[index % accounts.length];
    if (accountNumber === undefined) throw new Error('There are no ordinary accounts');
    return post(index, exception({ accountNumber }));
  };

  for (let index = 0; index < 60; index += 1) {
    await call();
    await post(index);
  }
  const samples = {
    direct: [] as number[],
    question: [] as number[],
    nothing: [] as number[],
    command: [] as number[],
  };
  const before = await countWrites();
  for (let index = 0; index < alone; index += 1) {
    // In turns: whatever else this machine does, it does to all three.
    samples.direct.push(...(await timeEach(1, call)));
    samples.question.push(...(await timeEach(1, askNothing)));
    samples.nothing.push(...(await timeEach(1, () => findStaff(browserOf(index)))));
    samples.command.push(...(await timeEach(1, () => post(index))));
  }
  const after = await countWrites();
  const counter = countStatements();
  await timeEach(counted, (index) => post(index));
  const statements = counter.stop();
  const ofAccounts = await timeEach(100, postOfAccount);
  const rates = {
    direct: await timeAtOnce(atOnce, together, call),
    command: await timeAtOnce(atOnce, together, (index) => post(index)),
  };
  await drainSendings();
  await direct.close();

  const row = (name: string, values: readonly number[]) => [
    name,
    ...[0.5, 0.95, 0.99].map((share) => quantile(values, share).toFixed(2)),
  ];
  const over = [0.5, 0.95, 0.99].map((share) => quantile(samples.command, share) - quantile(samples.direct, share));
  writeMeasurements({
    heading: 'N2, N3: what a command costs',
    command: 'npm run bench:commands',
    lines: [
      `Alone, ${alone} of each in turns, milliseconds. The operation (createApiException, which nobody has to decide) is about no account, so nothing is read upstream before.`,
      '',
      ...toTable(
        ['', 'p50', 'p95', 'p99'],
        [
          row('the call made directly (undici)', samples.direct),
          row('one question to the database (`SELECT 1`): the floor of every wait for it', samples.question),
          row('no-op action: session only', samples.nothing),
          row('command: session, permission, intent, audit, journal, call, outcome', samples.command),
          ['**what it costs over the direct call**', ...over.map((ms) => `**${ms.toFixed(2)}**`)],
          ['goal', '6', '', '40'],
          row('with its reads: the same about an account', ofAccounts),
        ],
      ),
      '',
      ...toTable(
        [`${atOnce} at once`, 'a second'],
        [
          ['the call made directly', Math.round(rates.direct)],
          ['commands', Math.round(rates.command)],
          ['goal', 300],
        ],
      ),
      '',
      `Commits that write, per command without approval: ${((after.commits - before.commits) / alone).toFixed(2)} (goal 3). All transactions of the database, single reads included: ${((after.transactions - before.transactions) / alone).toFixed(1)}.`,
      '',
      ...toStatementTable(statements),
      '',
      ...(await measureAppending()),
    ],
  });
}

async function askNothing(): Promise<void> {
  await getPool().query({ name: 'ask-nothing', text: 'SELECT 1' });
}

async function submit(headers: Headers, input: SubmitInput): Promise<void> {
  const result = await submitCommand({
    staff: findStaff(headers),
    input,
    request: { headers, address: '203.0.113.7', userAgent: 'bench' },
    now: new Date(),
  });
  // `sending`: the page is answered after two seconds, whatever the machine is doing.
  if (!result.ok || (result.status !== 'succeeded' && result.status !== 'sending'))
    throw new Error(`Not done: ${JSON.stringify(result)}`);
}

/** What is asked together leaves together: the times of its answers overlap, and do not add up to what was waited for. */
function toStatementTable(statements: readonly StatementCount[]): string[] {
  const asked = statements.filter(({ count }) => count >= counted);
  const all = asked.reduce((sum, { count }) => sum + count, 0);
  return [
    `Statements of one command, from asked to answered (those asked together overlap): ${(all / counted).toFixed(0)}.`,
    '',
    ...toTable(
      ['statement', 'times', 'ms each'],
      asked.map(({ text, count, ms }) => [`\`${text}\``, (count / counted).toFixed(0), (ms / count).toFixed(2)]),
    ),
  ];
}

/** The log alone, beside rows of the same size that nothing chains. */
async function measureAppending(): Promise<string[]> {
  const entry = () =>
    appendEntry({
      event: 'customer.viewed',
      actor: { kind: 'person', personId: 'p-sato', name: '佐藤 花子', roles: ['operator'], sessionId: 's1' },
      account: 'A-4B54C4BC',
    });
  await getPool().query('SELECT 1');
  const bytes = Buffer.alloc(400, 1);
  const insert = () =>
    getPool().query(
      'INSERT INTO verification (id, identifier, value, expires_at, created_at, updated_at) VALUES (gen_random_uuid(), $1, $2, now(), now(), now())',
      ['bench', bytes.toString('latin1')],
    );
  const [entries, inserts] = [await timeEach(300, entry), await timeEach(300, insert)];
  const rates = { entries: await timeAtOnce(atOnce, 3_000, entry), inserts: await timeAtOnce(atOnce, 3_000, insert) };
  return toTable(
    ['appending alone', 'p50 ms', 'p99 ms', '1 writer, a second', `${atOnce} writers, a second`],
    (
      [
        ['an entry of the log', entries, rates.entries],
        ['a plain insert', inserts, rates.inserts],
      ] as const
    ).map(([name, values, rate]) => [
      name,
      quantile(values, 0.5).toFixed(2),
      quantile(values, 0.99).toFixed(2),
      Math.round((values.length * 1_000) / values.reduce((sum, ms) => sum + ms, 0)),
      Math.round(rate),
    ]),
  );
}

/** Every transaction that writes an entry or moves a command leaves its number on the rows. */
async function countWrites(): Promise<{ commits: number; transactions: number }> {
  await getPool().query('SELECT pg_stat_force_next_flush()');
  const { rows } = await getPool().query(
    `SELECT (SELECT count(*) FROM (SELECT xmin::text FROM log_entry UNION SELECT xmin::text FROM command) AS written)::int AS commits,
       (SELECT xact_commit::int FROM pg_stat_database WHERE datname = current_database()) AS transactions`,
  );
  return rows[0];
}

async function findToken(controlUrl: string): Promise<string> {
  const answer = await fetch(`${controlUrl}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subject: 'sato' }),
  });
  const { accessToken }: { accessToken: string } = await answer.json();
  return accessToken;
}
