import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { verifyLog } from '#server/audit/verify-log.ts';
import { endSession } from '#server/auth/end-session.ts';
import { findStaff } from '#server/auth/find-staff.ts';
import type { Staff } from '#server/auth/staff.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { getLease } from '#server/commands/lease.ts';
import { leaveLapsed } from '#server/commands/personal/leave-customer.ts';
import { openCustomer } from '#server/commands/personal/open-customer.ts';
import { showCommand } from '#server/commands/personal/show-command.ts';
import { showCustomer } from '#server/commands/personal/show-customer.ts';
import { showEntry } from '#server/commands/personal/show-entry.ts';
import { askRepayment, startTestRoad, type TestRoad } from '#server/commands/test-road.ts';
import { getPool } from '#server/db/client.ts';
import { POST as leave } from '../customers/leave/route.ts';
import { POST as open } from '../customers/open/route.ts';
import { POST as lookUp } from '../look-ups/route.ts';
import { POST as review } from '../review/route.ts';
import { POST as show } from './route.ts';

// Sato (operator) sends a repayment to an account; others look at it.
const account = 'A-4B54C4BC';
const context = { address: '203.0.113.7', userAgent: 'test' };
let road: TestRoad;
let superuser: pg.Client;
let commandId: string;
/** The number of the entry that holds what was sent and seen. */
let entry: number;
let holder: string;
const people = new Map<string, { staff: Staff; browser: TestBrowser }>();
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  road = await startTestRoad();
  superuser = new pg.Client({ connectionString: road.site.database.superuserUrl });
  await superuser.connect();
  for (const subject of ['sato', 'suzuki', 'takahashi', 'watanabe', 'ito']) await signIn(subject);
  const { staff } = personOf('sato');
  const [ledger = ''] = await road.ledgersOf(staff, account);
  const why = { reason: { code: 'customerRequest', text: '田中様（090-1234-5678）より入電' } } as const;
  const sent = await road.submit(staff, askRepayment(account, ledger, 700, why));
  if (!sent.ok) throw new Error(sent.code);
  commandId = sent.commandId;
  const { rows } = await superuser.query<{ sequence: string; snapshot: string }>(
    `SELECT e.sequence, p.content AS snapshot FROM log_entry e JOIN log_payload p USING (sequence)
     WHERE e.command_id = $1 AND p.name = 'snapshot'`,
    [commandId],
  );
  entry = Number(rows[0]?.sequence);
  holder = JSON.parse(rows[0]?.snapshot ?? '').account.holder;
});
afterAll(async () => {
  await superuser.end();
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

describe('a customer’s name', () => {
  it('is masked for everybody who looks at a command without having opened the account', async () => {
    for (const subject of ['sato', 'suzuki', 'takahashi', 'watanabe']) {
      const shown = await seeCommand(subject);
      expect(shown?.clear).toBeNull();
      expect(JSON.stringify(shown)).not.toContain(holder);
      expect(JSON.stringify(shown?.command.snapshot)).toContain('＊');
    }
  });

  it('is shown to Suzuki once she opened the account, entered once however often she looks, and masked when she leaves', async () => {
    expect(await post(open, 'suzuki', { account, why: 'phone' })).toMatchObject({ status: 200 });
    expect(await post(open, 'suzuki', { account, why: 'letter' })).toMatchObject({ status: 200 });
    for (let look = 0; look < 3; look += 1) {
      expect((await seeCommand('suzuki'))?.command.snapshot).toMatchObject({ account: { holder } });
    }
    expect(JSON.stringify(await seeCommand('sato'))).not.toContain(holder);
    expect(await post(leave, 'suzuki', { account })).toMatchObject({ status: 200 });
    expect(JSON.stringify(await seeCommand('suzuki'))).not.toContain(holder);
    expect(await entered('suzuki')).toEqual([
      'customer.opened phone',
      'customer.viewed customer',
      'customer.viewed command',
      'customer.left null',
    ]);
  });

  it('opened by a review is masked again after an hour', async () => {
    await reviewAs('sato');
    expect(JSON.stringify(await seeCommand('sato'))).toContain(holder);
    await road.site.database.moveClock(61 * 60_000);
    await signIn('sato');
    await reviewAs('sato');
    await road.site.database.moveClock(30 * 60_000);
    expect(JSON.stringify(await seeCommand('sato'))).toContain(holder);
    await signIn('sato');
    expect(JSON.stringify(await seeCommand('sato'))).not.toContain(holder);
    expect((await entered('sato')).filter((one) => one.startsWith('customer.opened'))).toHaveLength(2);
  });

  it('comes with the opening, to nobody but whoever opened it, and only after both were entered', async () => {
    await signIn('suzuki');
    expect(await post(open, 'suzuki', { account, why: 'letter' })).toMatchObject({ status: 200, holder });
    expect((await entered('suzuki')).slice(-2)).toEqual(['customer.opened letter', 'customer.viewed customer']);
    const drawn = await showCustomer(account, personOf('suzuki').staff);
    expect(JSON.stringify(drawn)).not.toContain(holder);
    expect(JSON.stringify(drawn)).toContain('＊');
    expect(JSON.stringify(await seeCommand('sato'))).not.toContain(holder);
  });

  it('is masked again when Suzuki signs out without having left, and the log says that she left', async () => {
    const { staff } = personOf('suzuki');
    expect(JSON.stringify(await seeCommand('suzuki'))).toContain(holder);
    await endSession(staff, 'signedOut', context);
    expect(JSON.stringify(await seeCommand('suzuki'))).not.toContain(holder);
    expect((await entered('suzuki')).at(-1)).toBe('customer.left null');
    await signIn('suzuki');
    expect(JSON.stringify(await seeCommand('suzuki'))).not.toContain(holder);
  });

  it('is masked after an hour where the browser died, and the worker enters that it was left, once', async () => {
    expect(await post(open, 'suzuki', { account, why: 'case' })).toMatchObject({ status: 200 });
    // What reviews opened in the stories before.
    await leaveLapsed('worker');
    expect(await leaveLapsed('worker')).toBe(0);
    await road.site.database.moveClock(61 * 60_000);
    expect(JSON.stringify(await seeCommand('suzuki'))).not.toContain(holder);
    expect(await leaveLapsed('worker')).toBeGreaterThan(0);
    expect(await leaveLapsed('worker')).toBe(0);
    const { rows } = await getPool().query<{ account: string }>(
      `SELECT account FROM log_entry WHERE event = 'customer.left' AND person_id IS NULL
         AND convert_from(bytes, 'UTF8')::jsonb -> 'details' = $1`,
      [{ personId: personOf('suzuki').staff.personId, why: 'lapsed' }],
    );
    expect(rows).toEqual([{ account }]);
    await signIn('suzuki');
    await signIn('sato');
  });

  it('opened once more after the hour was left first, and the log says both', async () => {
    const { staff } = personOf('suzuki');
    await openCustomer(account, { why: 'phone' }, { staff, context });
    await road.site.database.moveClock(61 * 60_000);
    await openCustomer(account, { why: 'letter' }, { staff, context });
    expect((await entered('suzuki')).slice(-3)).toEqual([
      'customer.opened phone',
      'customer.left null',
      'customer.opened letter',
    ]);
    await signIn('suzuki');
    await signIn('sato');
  });

  it('is opened neither by an auditor nor by an administrator, and the refusal is entered', async () => {
    for (const subject of ['watanabe', 'ito']) {
      await signIn(subject);
      expect(await post(open, subject, { account, why: 'case' })).toMatchObject({ status: 403, code: 'notPermitted' });
      expect(await entered(subject)).toContain('attempt.refused notPermitted');
    }
  });
});

describe('for a reason', () => {
  it('Watanabe, an auditor, sees one entry for ten minutes; the reason is beside the entry that says so', async () => {
    const masked = await seeEntry('watanabe');
    expect(masked).toMatchObject({ masked: true, until: null });
    expect(JSON.stringify(masked)).not.toMatch(new RegExp(`${holder}|090-1234-5678`));
    expect(masked?.view.payloads.reason).toContain('＊');
    expect(await post(show, 'watanabe', { kind: 'entry', target: String(entry), reason: ' ' })).toMatchObject({
      status: 409,
      code: 'noReason',
    });
    const reason = '開示請求への対応';
    expect(await post(show, 'watanabe', { kind: 'entry', target: String(entry), reason })).toMatchObject({
      status: 200,
    });
    expect((await seeEntry('watanabe'))?.view.payloads.snapshot).toContain(holder);
    // Nobody else, and nothing else.
    expect(JSON.stringify(await seeEntry('takahashi'))).not.toContain(holder);
    expect(JSON.stringify(await seeCommand('watanabe'))).not.toContain(holder);
    await road.site.database.moveClock(10 * 60_000 + 1_000);
    expect(JSON.stringify(await seeEntry('watanabe'))).not.toContain(holder);
    expect((await entered('watanabe')).slice(-3)).toEqual([
      'personal.reveal_refused noReason',
      'personal.revealed null',
      'customer.viewed entry',
    ]);
    const { rows } = await getPool().query(
      `SELECT content FROM log_payload JOIN log_entry USING (sequence) WHERE event = 'personal.revealed'`,
    );
    expect(rows).toEqual([{ content: reason }]);
  });

  it('a lead sees a command; what is not there, and a reader without the right, is refused and entered', async () => {
    await signIn('takahashi');
    const target = commandId;
    expect(await post(show, 'takahashi', { kind: 'command', target, reason: '確認' })).toMatchObject({ status: 200 });
    const shown = await seeCommand('takahashi');
    expect(shown?.clear?.until).not.toBeNull();
    expect(JSON.stringify(shown)).toContain(holder);
    expect(await post(show, 'takahashi', { kind: 'entry', target: '999999', reason: '確認' })).toMatchObject({
      status: 409,
      code: 'notFound',
    });
    await signIn('sato');
    expect(await post(show, 'sato', { kind: 'entry', target: String(entry), reason: '確認' })).toMatchObject({
      status: 409,
      code: 'notFound',
    });
    await signIn('ito');
    expect(await post(show, 'ito', { kind: 'command', target, reason: '確認' })).toMatchObject({ status: 403 });
  });
});

describe('while the log cannot be written', () => {
  beforeAll(async () => {
    for (const subject of ['sato', 'suzuki', 'watanabe']) await signIn(subject);
    await reviewAs('sato');
    await road.site.database.moveClock(11 * 60_000);
    await superuser.query('REVOKE INSERT ON log_entry FROM quarterdeck_app');
  });
  afterAll(() => superuser.query('GRANT INSERT ON log_entry TO quarterdeck_app'));

  it.each([
    ['an account is not opened', () => post(open, 'suzuki', { account, why: 'phone' })],
    ['nothing is revealed', () => post(show, 'watanabe', { kind: 'entry', target: String(entry), reason: '確認' })],
    ['a review shows nobody', () => reviewAs('suzuki')],
    ['a search lists nobody', () => searchAs('suzuki')],
    ['a command’s page shows no holder, although the account was opened before', () => seeCommand('sato')],
  ])('%s', async (_what, act) => {
    await expect(act()).rejects.toThrow('permission denied');
    expect((await superuser.query(`SELECT FROM personal_reveal WHERE ends_at > clock()`)).rowCount).toBe(0);
    expect(JSON.stringify(await seeCommand('suzuki'))).not.toContain(holder);
    expect(JSON.stringify(await seeEntry('watanabe'))).not.toContain(holder);
  });
});

it('the log of all this holds', async () => {
  expect(await verifyLog(getPool())).toMatchObject({ damage: null });
});

async function signIn(subject: string): Promise<void> {
  const browser = new TestBrowser(road.site.origin);
  await browser.signIn(subject);
  const staff = await findStaff(browser.headers());
  if (staff === null) throw new Error(`${subject} has no session`);
  people.set(subject, { staff, browser });
}

function personOf(subject: string): { staff: Staff; browser: TestBrowser } {
  const found = people.get(subject);
  if (!found) throw new Error(`${subject} did not sign in`);
  return found;
}

const seeCommand = (subject: string) => showCommand(commandId, { staff: personOf(subject).staff, context });
const seeEntry = (subject: string) => showEntry(entry, { staff: personOf(subject).staff, context });

/** Posts through a door as this person's browser does. */
async function post(door: (request: Request) => Promise<Response>, subject: string, body: unknown) {
  const answer = await door(personOf(subject).browser.post('/api/x', body));
  const said: { code?: string } = await answer.json();
  return { status: answer.status, ...said };
}

/** The words of the answer need a page's request: what the review enters stands before that. */
async function reviewAs(subject: string): Promise<void> {
  const [ledgerNumber = ''] = await road.ledgersOf(personOf(subject).staff, account);
  const values = { input: { accountNumber: account, ledgerNumber, amountInMinorUnit: '700' } };
  const { schemaVersion } = catalogue;
  const posted = { commandId: crypto.randomUUID(), operation: 'submitRepaymentRequest', values, schemaVersion };
  await withoutWords(review(personOf(subject).browser.post('/api/review', posted)));
}

const searchAs = (subject: string) => {
  const posted = { operation: 'submitRepaymentRequest', kind: 'account', text: '田中', account: '' };
  return withoutWords(lookUp(personOf(subject).browser.post('/api/look-ups', posted)));
};

async function withoutWords(answer: Promise<Response>): Promise<void> {
  await expect(answer.catch(causeOf)).resolves.toBe('outside a request scope');
}

function causeOf(error: unknown): string {
  const message = String(error instanceof Error ? error.message : error);
  if (message.includes('outside a request scope')) return 'outside a request scope';
  throw error;
}

/** Events of one person about customers and refusals, oldest first, each with its code. */
async function entered(subject: string): Promise<string[]> {
  const { rows } = await getPool().query<{ said: string }>(
    `SELECT event || ' ' || coalesce(code, 'null') AS said FROM log_entry
     WHERE person_id = $1 AND event ~ '^(customer|personal|attempt)' ORDER BY sequence`,
    [personOf(subject).staff.personId],
  );
  return rows.map(({ said }) => said);
}
