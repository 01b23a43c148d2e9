import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getOperationPolicy, mainDomains } from '#domains/index.ts';
import { findStaff } from '#server/auth/find-staff.ts';
import { seedSandboxPeople } from '#server/auth/seed-sandbox-people.ts';
import type { Staff } from '#server/auth/staff.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { startTestConsole, type TestConsole } from '#server/auth/test-console.ts';
import { lookUp } from './look-up.ts';
import { readPointsLeft } from './rate-limit.ts';
import { readTarget } from './read-target.ts';
import { readUpstream, requireReader } from './read-upstream.ts';

let site: TestConsole;
let sato: Staff;
let takahashi: Staff;

beforeAll(async () => {
  site = await startTestConsole();
  await seedSandboxPeople();
  [sato, takahashi] = await Promise.all([signIn('sato'), signIn('takahashi')]);
});
afterAll(() => site.stop());

async function signIn(subject: string): Promise<Staff> {
  const browser = new TestBrowser(site.origin);
  await browser.signIn(subject);
  const staff = await findStaff(browser.headers());
  if (staff === null) throw new Error(`${subject} has no session`);
  return staff;
}

/** The sandbox's account with something of everything, and what it has. */
const full = {
  account: 'A-ACC000FF',
  ledger: 'L-ACC000FF01',
  gas: 'L-ACC000FF02',
  payment: '5000100',
  repayment: '7000100',
  request: 'RR-3000100',
  process: 'CP-0100',
  exception: 1001,
};
const another = { account: 'A-4B54C4BC', ledger: 'L-4B54C4BC01', payment: '5000001' };

function target(operation: string, input: Record<string, unknown>, account: string | null = null, staff = sato) {
  const policy = getOperationPolicy(operation);
  if (policy === null) throw new Error(`${operation} is closed`);
  return readTarget(staff, operation, policy, { input }, account);
}

/** What each operation is about, on the account with something of everything. */
const inputs: Record<string, { input: Record<string, unknown>; account?: string; sees?: string[] }> = {
  submitRepaymentRequest: { input: { accountNumber: full.account, ledgerNumber: full.ledger }, sees: ['ledger'] },
  refundPayment: { input: { accountNumber: full.account, paymentId: full.payment }, sees: ['payment'] },
  approveRepayment: { input: { accountNumber: full.account, repaymentId: full.repayment }, sees: ['repayment'] },
  allowRepaymentSubmission: { input: { repaymentId: full.repayment }, account: full.account, sees: ['repayment'] },
  blockRepaymentSubmission: { input: { repaymentId: full.repayment }, account: full.account, sees: ['repayment'] },
  cancelRepaymentRequest: { input: { requestId: full.request }, account: full.account, sees: ['repaymentRequest'] },
  commenceDcaProceeding: { input: { accountNumber: full.account, ledgerNumber: full.gas }, sees: ['ledger'] },
  updateDcaProceeding: { input: { accountNumber: full.account } },
  closeDcaProceeding: { input: { accountNumber: full.account, ledgerNumber: full.gas }, sees: ['ledger'] },
  startCollectionProcess: { input: { accountNumber: full.account, ledgerNumber: full.gas }, sees: ['ledger'] },
  ...Object.fromEntries(
    [
      'pauseCollectionProcess',
      'resumeCollectionProcess',
      'assessCollectionProcessRecordForPause',
      'associateItemToCollectionProcess',
      'reactivateCollectionProcessRecord',
      'updateCollectionProcessRecordToActive',
      'updateCollectionProcessRecordToComplete',
      'updateCollectionProcessRecordLatestStep',
      'createCollectionProcessEvent',
    ].map((name) => [name, { input: { number: full.process }, account: full.account, sees: ['collectionProcess'] }]),
  ),
  triggerCollectionProcessMessage: {
    input: { collectionProcessNumber: full.process },
    account: full.account,
    sees: ['collectionProcess'],
  },
  pauseDunning: { input: { accountNumber: full.account } },
  withdrawDunning: { input: { accountNumber: full.account } },
  createApiException: { input: { accountNumber: full.account } },
  updateApiException: { input: { id: full.exception }, sees: ['apiException'] },
  createApiExceptionNote: { input: { apiExceptionId: String(full.exception) }, sees: ['apiException'] },
  updateApiExceptionNote: { input: { apiExceptionNoteId: '1' } },
  createApiExceptionEvent: { input: { apiExceptionId: full.exception }, sees: ['apiException'] },
  createApiCall: { input: { apiExceptionId: full.exception }, account: full.account, sees: ['apiException'] },
  createTemplate: { input: {} },
  updateTemplate: { input: {} },
  deleteTemplate: { input: {} },
  activateTemplates: { input: {} },
  expireTemplates: { input: {} },
};

const operations = mainDomains.flatMap((domain) => Object.keys(domain.operations));

describe('what a command is about', () => {
  it('is known here for every operation of the five domains', () => {
    expect(operations.filter((operation) => !(operation in inputs))).toEqual([]);
    expect(operations).toHaveLength(33);
  });

  it.each(operations)('%s: the account with its holder, and that the rest belongs to it', async (operation) => {
    const { input = {}, account = null, sees = [] } = inputs[operation] ?? {};
    const read = await target(operation, input, account, takahashi);
    const number = 'accountNumber' in input ? input.accountNumber : account;
    expect(read).toMatchObject({
      ok: true,
      snapshot: { account: number === null ? null : { number, status: 'ACTIVE', holder: expect.stringMatching(/\S/) } },
    });
    if (!read.ok) return;
    expect(Object.keys(read.snapshot.things)).toEqual(sees);
    expect(read.snapshot.unconfirmed).toEqual([]);
    expect(JSON.parse(JSON.stringify(read.snapshot))).toEqual(read.snapshot);
  });

  it('shows the balance, the ledgers and what may be refunded at most', async () => {
    const read = await target('submitRepaymentRequest', { accountNumber: full.account, ledgerNumber: full.ledger });
    expect(read).toMatchObject({
      ok: true,
      snapshot: {
        account: { balance: 68_000, ledgers: [{ number: full.ledger }, { number: full.gas }] },
        things: { ledger: { value: full.ledger, facts: { balance: 80_000 } } },
        maximumRefund: expect.any(Number),
      },
    });
  });

  const wrong: [string, string, Record<string, unknown>, string | null, string, string][] = [
    [
      'an account that does not exist',
      'submitRepaymentRequest',
      { accountNumber: 'A-00000000' },
      null,
      'accountNotFound',
      'input.accountNumber',
    ],
    [
      'no account where one is needed',
      'blockRepaymentSubmission',
      { repaymentId: full.repayment },
      null,
      'accountMissing',
      'account',
    ],
    [
      "another customer's ledger",
      'submitRepaymentRequest',
      { accountNumber: full.account, ledgerNumber: another.ledger },
      null,
      'ledgerNotOfAccount',
      'input.ledgerNumber',
    ],
    [
      "another customer's payment",
      'refundPayment',
      { accountNumber: full.account, paymentId: another.payment },
      null,
      'paymentNotOfAccount',
      'input.paymentId',
    ],
    [
      "another customer's repayment",
      'approveRepayment',
      { accountNumber: another.account, repaymentId: full.repayment },
      null,
      'repaymentNotOfAccount',
      'input.repaymentId',
    ],
    [
      'a repayment of another than the account asked for',
      'blockRepaymentSubmission',
      { repaymentId: full.repayment },
      another.account,
      'repaymentNotOfAccount',
      'input.repaymentId',
    ],
    [
      "another customer's repayment request",
      'cancelRepaymentRequest',
      { requestId: full.request },
      another.account,
      'repaymentRequestNotOfAccount',
      'input.requestId',
    ],
    [
      "another customer's collection process",
      'pauseCollectionProcess',
      { number: full.process },
      another.account,
      'collectionProcessNotOfAccount',
      'input.number',
    ],
    [
      'a collection process that does not exist',
      'pauseCollectionProcess',
      { number: 'CP-999999' },
      full.account,
      'collectionProcessNotOfAccount',
      'input.number',
    ],
    [
      'a dunning path that the account is not on',
      'pauseDunning',
      { accountNumber: full.account, pathName: 'NO_SUCH_PATH' },
      null,
      'dunningPathNotOfAccount',
      'input.pathName',
    ],
    [
      'an exception that does not exist',
      'updateApiException',
      { id: 999_999 },
      null,
      'apiExceptionNotOfAccount',
      'input.id',
    ],
    [
      'an exception of another than the account asked for',
      'createApiCall',
      { apiExceptionId: full.exception },
      another.account,
      'apiExceptionNotOfAccount',
      'input.apiExceptionId',
    ],
  ];
  it.each(wrong)('stops at %s', async (_, operation, input, account, code, path) => {
    expect(await target(operation, input, account)).toEqual({ ok: false, code, path: path.split('.') });
  });

  it.each([
    ['does not answer in full', 'A-FA0000A4'],
    ['answers with a page of HTML', 'A-FA0000A2'],
  ])('stops where upstream %s', async (_, accountNumber) => {
    expect(await target('submitRepaymentRequest', { accountNumber })).toEqual({ ok: false, code: 'targetUnreadable' });
  });

  it('stops where upstream refuses to show the account', async () => {
    expect(await target('submitRepaymentRequest', { accountNumber: 'A-FA0000A3' })).toMatchObject({ ok: false });
  });
});

describe('looking something up while typing', () => {
  it.each([
    ['account', '田中', null],
    ['account', full.account, null],
    ['ledger', '', full.account],
    ['payment', '', full.account],
    ['repayment', '7000100', full.account],
    ['repaymentRequest', '', full.account],
    ['collectionProcess', full.process, full.account],
    ['dcaProceeding', '', full.account],
    ['apiException', '1001', full.account],
    ['paymentNumber', '', full.account],
    ['creditReason', 'お詫び', null],
    ['chargeReason', '', null],
    ['transactionReason', '請求', null],
    ['printBatch', '12', null],
    ['account', '０３', null],
  ] as const)('%s "%s" finds something', async (kind, text, account) => {
    const found = await lookUp(sato, kind, { text, account });
    expect(found).toMatchObject({ ok: true });
    if (found.ok) expect(found.value.length).toBeGreaterThan(0);
    if (found.ok) expect(found.value.length).toBeLessThanOrEqual(20);
  });

  it('a list of customers shows nobody’s name in clear', async () => {
    const found = await lookUp(sato, 'account', { text: '田中', account: null });
    expect(JSON.stringify(found)).toContain('田＊');
    expect(JSON.stringify(found)).not.toContain('田中');
  });

  it('nothing is offered of an account that is not known yet', async () => {
    expect(await lookUp(sato, 'ledger', { text: '', account: null })).toEqual({ ok: true, value: [] });
  });

  it('whoever signed out finds nothing', async () => {
    expect(
      await lookUp({ sessionId: '00000000-0000-4000-8000-000000000000' }, 'account', { text: '', account: null }),
    ).toMatchObject({
      ok: false,
      code: 'signInAgain',
    });
  });
});

describe('two people with the same query at once', () => {
  it('each get their own answer', async () => {
    const { parse } = await import('graphql');
    const document = parse('query Me { viewer { givenName familyName } }');
    const ask = async (staff: Staff): Promise<string> => {
      const reader = await requireReader(staff);
      if (!reader.ok) throw new Error(reader.code);
      const read = await readUpstream(reader.value, document, {});
      return JSON.stringify(read);
    };
    const asked = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? sato : takahashi));
    const answers = await Promise.all(asked.map(ask));
    const [hers, theirs] = [answers[0] ?? '', answers[1] ?? ''];
    expect(hers).toContain('花子');
    expect(theirs).toContain('美咲');
    expect(answers).toEqual(asked.map((staff) => (staff === sato ? hers : theirs)));
  });

  it('each spend their own points', async () => {
    const before = await readPointsLeft(takahashi);
    await lookUp(sato, 'account', { text: '田中', account: null });
    const after = await readPointsLeft(takahashi);
    if (!before.ok || !after.ok || !before.value || !after.value) throw new Error('The points could not be read');
    expect(before.value.limit).toBe(50_000);
    expect(before.value.remaining - after.value.remaining).toBeLessThan(20);
  });
});
