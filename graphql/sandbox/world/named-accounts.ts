import type { AccountPlan } from './account-plan.ts';

/** An account that stories, tests and the documentation name. */
export interface NamedAccount extends AccountPlan {
  /** What it is for, in one line. */
  story: string;
}

const debt = { electricity: -18_400, gas: -6_200 } as const;
const cleared = { status: 'CLEARED', transactionType: 'DD_REGULAR_COLLECTION' } as const;

export const namedAccounts: readonly NamedAccount[] = [
  {
    number: 'A-4B54C4BC',
    story: 'an ordinary customer with credit, nothing open: requests are accepted after five seconds',
    electricity: 48_250,
    gas: 0,
    payments: [{ id: '5000001', amount: 9_800, ...cleared }],
  },
  {
    number: 'A-ACC00001',
    story: 'withdrawn: nothing can be asked back',
    electricity: 3_200,
    status: 'WITHDRAWN',
    refundBar: 'The account is withdrawn.',
  },
  { number: 'A-ACC00002', story: 'requests are never accepted', electricity: 60_000, requestRule: 'never' },
  {
    number: 'A-ACC00014',
    story: 'requests are accepted after two minutes',
    electricity: 60_000,
    requestRule: 'acceptLater',
  },
  {
    number: 'A-ACC00003',
    story: 'requests are rejected after five seconds',
    electricity: 60_000,
    requestRule: 'reject',
  },
  {
    number: 'A-ACC00004',
    story: 'at most ¥5,000 can be asked back, whatever the credit',
    electricity: 30_000,
    refundCap: 5_000,
  },
  {
    number: 'A-ACC00005',
    story: 'owes money on both ledgers, nothing open',
    ...debt,
    payments: [{ id: '5000002', amount: 6_400, ...cleared }],
  },
  {
    number: 'A-ACC00006',
    story: 'a repayment in every state; asked for by suzuki, except 7000008 by takahashi',
    electricity: 250_000,
    repayments: [
      { id: '7000001', amount: 5_000, status: 'REQUESTED' },
      { id: '7000002', amount: 6_000, status: 'APPROVED' },
      { id: '7000003', amount: 7_000, status: 'SUBMITTED' },
      { id: '7000004', amount: 8_000, status: 'FAILED' },
      { id: '7000005', amount: 9_000, status: 'PAID' },
      { id: '7000006', amount: 10_000, status: 'THIRD_PARTY' },
      { id: '7000007', amount: 11_000, status: 'HISTORIC' },
      { id: '7000008', amount: 120_000, status: 'REQUESTED', askedBy: 'takahashi' },
      { id: '7000009', amount: 12_000, status: 'REQUESTED', blocked: '確認中' },
    ],
  },
  {
    number: 'A-ACC00007',
    story: 'a repayment request in every state, and a refund request',
    electricity: 90_000,
    payments: [{ id: '5000003', amount: 7_700, ...cleared }],
    requests: [
      { id: 'RR-3000001', amount: 4_000, status: 'REQUESTED' },
      { id: 'RR-3000002', amount: 5_000, status: 'ACCEPTED' },
      { id: 'RR-3000003', amount: 6_000, status: 'CANCELLED' },
      { id: 'RR-3000004', amount: 7_000, status: 'REJECTED' },
    ],
    refundRequests: [{ id: 'RR-3000005', paymentId: '5000003', amount: 7_700, status: 'REQUESTED' }],
  },
  {
    number: 'A-ACC00008',
    story: 'a payment in every state that matters for a refund',
    electricity: 80_000,
    payments: [
      { id: '5000011', amount: 8_800, ...cleared },
      { id: '5000012', amount: 8_900, status: 'PENDING', transactionType: 'DD_REGULAR_COLLECTION' },
      { id: '5000013', amount: 9_000, status: 'FAILED', transactionType: 'CREDIT_CARD' },
      { id: '5000014', amount: 6_400, status: 'CLEARED', transactionType: 'KONBINI' },
      { id: '5000015', amount: 7_000, ...cleared },
      { id: '5000016', amount: 95_000, ...cleared },
    ],
    repayments: [{ id: '7000010', amount: 7_000, status: 'PAID', refundOf: '5000015' }],
  },
  {
    number: 'A-ACC00009',
    story: 'one proceeding at an agency, on the electricity ledger',
    ...debt,
    proceedings: [{ ledger: 'electricity', agency: 'AOBA', campaign: 'EARLY_STAGE', amount: 18_400 }],
  },
  {
    number: 'A-ACC0000A',
    story: 'two active proceedings of one agency and campaign, one per ledger',
    ...debt,
    proceedings: [
      { ledger: 'electricity', agency: 'HINODE', campaign: 'LATE_STAGE', amount: 18_400 },
      { ledger: 'gas', agency: 'HINODE', campaign: 'LATE_STAGE', amount: 6_200 },
    ],
  },
  {
    number: 'A-ACC0000B',
    story: 'active in dunning on the path STANDARD',
    ...debt,
    dunning: [{ pathName: 'STANDARD', status: 'ACTIVE' }],
  },
  {
    number: 'A-ACC0000C',
    story: 'dunning on STANDARD is over',
    ...debt,
    dunning: [{ pathName: 'STANDARD', status: 'COMPLETE' }],
  },
  {
    number: 'A-ACC0000D',
    story: 'twice active in dunning on STANDARD',
    ...debt,
    dunning: [
      { pathName: 'STANDARD', status: 'ACTIVE' },
      { pathName: 'STANDARD', status: 'ACTIVE' },
    ],
  },
  {
    number: 'A-ACC0000E',
    story: 'in dunning on FINAL with bad debt: cannot be withdrawn',
    ...debt,
    dunning: [{ pathName: 'FINAL', status: 'ACTIVE', badDebt: 24_600 }],
  },
  {
    number: 'A-ACC0000F',
    story: 'dunning on STANDARD is being withdrawn',
    ...debt,
    dunning: [{ pathName: 'STANDARD', status: 'WITHDRAWING' }],
  },
  {
    number: 'A-ACC00010',
    story: 'collection processes in every state and at every level',
    ...debt,
    processes: [
      { number: 'CP-0001', configCode: 'LEDGER_STANDARD', ledger: 'electricity', status: 'PENDING' },
      { number: 'CP-0002', configCode: 'ACCOUNT_STANDARD', status: 'ACTIVE' },
      { number: 'CP-0003', configCode: 'LEDGER_STANDARD', ledger: 'gas', status: 'ACTIVE', paused: true },
      { number: 'CP-0004', configCode: 'ACCOUNT_STANDARD', status: 'COMPLETE', completion: 'ENDED', wasActive: true },
      { number: 'CP-0005', configCode: 'DOCUMENT_STANDARD', status: 'COMPLETE', completion: 'NEVER_ACTIONED' },
      { number: 'CP-0006', configCode: 'ACCOUNT_AGENCY', status: 'PENDING' },
      { number: 'CP-0007', configCode: 'ACCOUNT_AGENCY', status: 'ACTIVE', externalReference: 'AOBA-2210' },
    ],
  },
  {
    number: 'A-ACC00011',
    story: 'in hardship: an assessment pauses its collection process',
    ...debt,
    isInHardship: true,
    processes: [{ number: 'CP-0011', configCode: 'ACCOUNT_STANDARD', status: 'ACTIVE' }],
  },
  {
    number: 'A-ACC00012',
    story: 'a company with a large credit',
    electricity: 1_250_000,
    gas: 84_000,
    accountType: 'BUSINESS',
  },
  { number: 'A-ACC00013', story: 'void', electricity: 0, status: 'VOID', refundBar: 'The account is void.' },
  ...['A-ACC00021', 'A-ACC00022', 'A-ACC00023'].map(
    (number, index): NamedAccount => ({
      number,
      story: 'holds one of the three places of the configuration ACCOUNT_PILOT, which is full',
      ...debt,
      processes: [{ number: `CP-002${index + 1}`, configCode: 'ACCOUNT_PILOT', status: 'ACTIVE' }],
    }),
  ),
];
