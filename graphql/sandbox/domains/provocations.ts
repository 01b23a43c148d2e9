import { fullAccount, getFullAccount, markerAccount } from '../world/full-accounts.ts';

type Variables = Readonly<Record<string, unknown>>;

/** One way to make upstream say no: which operation, with which variables, as whom, after what. */
export interface Provocation {
  operation: string;
  /** `KT-CT-3928` in `errors[]`, or the path of a flag that is false: `pauseDunning.pauseCreated`. */
  says: string;
  way: 'error' | 'flag';
  /** Subject of people.ts; null is a request without a token. */
  as: string | null;
  variables: Variables;
  /** Variables of the same operation that have to be carried out before, as the same person. */
  first?: Variables;
}

const disabled = getFullAccount(markerAccount(1113));
const fine = getFullAccount(fullAccount);

/** One operation's rows: the right person and a right input, and per code what is to be changed of it. */
interface Way {
  as?: string | null;
  /** Changes of the right input. */
  input?: Variables;
  /** Changes of the right input for the call that goes before. */
  first?: Variables;
}

function rows(
  operation: string,
  right: { as: string; input: Variables },
  ways: Readonly<Record<string, Way>>,
): Provocation[] {
  return Object.entries(ways).map(([says, { as = right.as, input = {}, first }]) => ({
    operation,
    says,
    way: says.startsWith('KT-') ? 'error' : 'flag',
    as,
    variables: { input: { ...right.input, ...input } },
    ...(first ? { first: { input: { ...right.input, ...first } } } : {}),
  }));
}

/** Refusals that every operation shares: no permission, no token, and a field that is switched off. */
function common(marked: Variables): Readonly<Record<string, Way>> {
  return { 'KT-CT-1111': { as: 'watanabe' }, 'KT-CT-1112': { as: null }, 'KT-CT-1113': { input: marked } };
}

const tooLong = '長'.repeat(256);
const process = { number: disabled.collectionProcess };
const unknownProcess = { 'KT-CT-11201': { input: { number: 'CP-NONE' } } };

const repayments: Provocation[] = [
  ...rows(
    'submitRepaymentRequest',
    {
      as: 'sato',
      input: {
        accountNumber: 'A-4B54C4BC',
        ledgerNumber: 'L-4B54C4BC01',
        amountInMinorUnit: 12_345,
        idempotencyKey: 'k-1',
      },
    },
    {
      ...common({ accountNumber: disabled.account }),
      'KT-CT-1132': { input: { accountNumber: markerAccount(1132) } },
      'KT-CT-1188': { input: { accountNumber: markerAccount(1188) } },
      'KT-CT-1189': { input: { accountNumber: markerAccount(1189) } },
      'KT-CT-1199': { input: { accountNumber: markerAccount(1199) } },
      'KT-CT-3820': { input: { ledgerId: '1' } },
      'KT-CT-3821': { input: { ledgerNumber: null } },
      'KT-CT-3823': { input: { ledgerNumber: 'L-ACC0000201' } },
      'KT-CT-3926': { input: { accountNumber: 'A-ACC00001', ledgerNumber: 'L-ACC0000101' } },
      'KT-CT-3927': { input: { amountInMinorUnit: 48_251 } },
      'KT-CT-3928': { input: { amountInMinorUnit: 500 }, first: {} },
    },
  ),
  ...rows(
    'cancelRepaymentRequest',
    { as: 'sato', input: { requestId: 'RR-3000001' } },
    {
      'KT-CT-1112': { as: null },
      'KT-CT-1113': { input: { requestId: disabled.request } },
      'KT-CT-4231': { as: 'watanabe' },
      'KT-CT-3930': { input: { requestId: 'RR-NONE' } },
      'KT-CT-3931': { input: { requestId: 'RR-3000002' } },
    },
  ),
  ...rows(
    'allowRepaymentSubmission',
    { as: 'sato', input: { repaymentId: '7000009' } },
    {
      ...common({ repaymentId: disabled.repayment }),
      'KT-CT-3944': { input: { repaymentId: 'NONE' } },
      'KT-CT-3945': { input: { repaymentId: '7000001' } },
      'KT-CT-3950': { input: { reason: tooLong } },
    },
  ),
  ...rows(
    'blockRepaymentSubmission',
    { as: 'sato', input: { repaymentId: '7000001' } },
    {
      ...common({ repaymentId: disabled.repayment }),
      'KT-CT-3944': { input: { repaymentId: 'NONE' } },
      'KT-CT-3946': { input: { repaymentId: '7000003' } },
      'KT-CT-3950': { input: { reason: tooLong } },
    },
  ),
  ...rows(
    'approveRepayment',
    { as: 'takahashi', input: { accountNumber: 'A-ACC00006', repaymentId: '7000001' } },
    {
      'KT-CT-1111': { input: { accountNumber: markerAccount(1111) } },
      'KT-CT-1112': { as: null },
      'KT-CT-1113': { input: { accountNumber: disabled.account } },
      'KT-CT-3934': { input: { repaymentId: '7000002' } },
      'KT-CT-3935': { input: { repaymentId: '7000009' } },
      'KT-CT-3959': { input: { repaymentId: '7000008' } },
      'KT-CT-3973': { input: { repaymentId: '7000005' } },
    },
  ),
  ...rows(
    'refundPayment',
    {
      as: 'sato',
      input: {
        accountNumber: 'A-ACC00008',
        paymentId: '5000011',
        amountInMinorUnit: 8_800,
        idempotencyKey: 'k-2',
        reason: 'MISTAKEN_PAYMENT_TAKEN',
      },
    },
    {
      ...common({ accountNumber: disabled.account }),
      'KT-CT-3924': { input: { paymentId: '5000001' } },
      'KT-CT-3928': { input: { amountInMinorUnit: 100 }, first: { amountInMinorUnit: 100 } },
      'KT-CT-3929': { input: { paymentId: '5000012' } },
      'KT-CT-3933': { input: { amountInMinorUnit: 8_801 } },
      'KT-CT-3937': { input: { paymentId: '5000015', amountInMinorUnit: 7_000 } },
      'KT-CT-3938': { input: { paymentId: '5000014', amountInMinorUnit: 6_399 } },
    },
  ),
];

const dca: Provocation[] = [
  ...rows(
    'commenceDcaProceeding',
    {
      as: 'sato',
      input: {
        accountNumber: 'A-ACC00005',
        ledgerNumber: 'L-ACC0000501',
        agency: 'AOBA',
        campaign: 'EARLY_STAGE',
        isWhiteLabel: false,
        dateStarted: '2026-01-05',
        amount: 18_400,
      },
    },
    {
      ...common({ accountNumber: disabled.account }),
      'KT-CT-11601': { input: { accountNumber: 'A-ACC00009', ledgerNumber: 'L-ACC0000901' } },
      'KT-CT-11602': { input: { agency: 'NOBODY' } },
      'KT-CT-11606': { input: { campaign: 'LEGAL' } },
      'KT-CT-11607': { input: { ledgerNumber: 'L-0000000000' } },
      'KT-CT-11608': { input: { ledgerNumber: 'L-4B54C4BC01' } },
      'dcaProceedingCommencementStatus.commencementStatus': { input: { dateStarted: 'tomorrow' } },
    },
  ),
  ...rows(
    'closeDcaProceeding',
    {
      as: 'sato',
      input: {
        accountNumber: 'A-ACC00009',
        agency: 'AOBA',
        campaign: 'EARLY_STAGE',
        stopReason: 'PAID_IN_FULL',
        stoppedDate: '2099-01-01',
      },
    },
    {
      ...common({ accountNumber: disabled.account }),
      'KT-CT-4178': { input: { accountNumber: 'A-00000000' } },
      'KT-CT-11602': { input: { agency: 'NOBODY' } },
      'KT-CT-11603': {},
      'KT-CT-11604': { input: { accountNumber: 'A-ACC00005' } },
      'KT-CT-11605': { input: { accountNumber: 'A-ACC0000A', agency: 'HINODE', campaign: 'LATE_STAGE' } },
    },
  ),
  ...rows(
    'updateDcaProceeding',
    { as: 'sato', input: { accountNumber: 'A-ACC00009', amount: 18_000 } },
    {
      ...common({ accountNumber: disabled.account }),
      'KT-CT-11604': { input: { accountNumber: 'A-ACC00005' } },
      'KT-CT-11605': { input: { accountNumber: 'A-ACC0000A' } },
      'KT-CT-11610': { input: { campaign: 'LEGAL' } },
      'dcaProceedingUpdateStatus.commencementStatus': { input: { amount: 18_400 } },
    },
  ),
];

const collections: Provocation[] = [
  ...rows(
    'startCollectionProcess',
    { as: 'sato', input: { accountNumber: 'A-ACC00005', configCode: 'ACCOUNT_STANDARD' } },
    {
      ...common({ accountNumber: disabled.account }),
      'KT-CT-11208': { input: { configCode: 'DOCUMENT_STANDARD', billingDocumentIdentifier: 'NONE' } },
      'KT-CT-11209': { input: { configCode: 'ACCOUNT_DRAFT' } },
      'KT-CT-11210': { input: { accountNumber: 'A-ACC00010' } },
      'KT-CT-11211': { input: { configCode: 'ACCOUNT_PILOT' } },
      'KT-CT-11212': { input: { configCode: 'NONE' } },
    },
  ),
  ...rows(
    'pauseCollectionProcess',
    {
      as: 'sato',
      input: { number: 'CP-0002', reason: '相談中', pauseStartAt: '2026-11-01T00:00:00+09:00', pauseLength: 10 },
    },
    { ...common(process), ...unknownProcess, 'KT-CT-11214': { input: { pauseLength: 181 } } },
  ),
  ...rows(
    'resumeCollectionProcess',
    { as: 'sato', input: { number: 'CP-0003', reason: '相談終了' } },
    { ...common(process), ...unknownProcess, 'KT-CT-11215': { input: { number: 'CP-0002' } } },
  ),
  ...rows(
    'assessCollectionProcessRecordForPause',
    { as: 'sato', input: { number: 'CP-0011' } },
    { ...common(process), ...unknownProcess },
  ),
  ...rows(
    'associateItemToCollectionProcess',
    { as: 'sato', input: { number: 'CP-0002', itemType: 'CONTRACT_TERMINATION', itemReference: 'T-1' } },
    {
      ...common(process),
      ...unknownProcess,
      'KT-CT-11205': { first: {} },
      'KT-CT-11216': { input: { extraDetails: '[]' } },
    },
  ),
  ...rows(
    'reactivateCollectionProcessRecord',
    { as: 'sato', input: { number: 'CP-0004' } },
    { ...common(process), ...unknownProcess, 'KT-CT-11217': { input: { number: 'CP-0005' } } },
  ),
  ...rows(
    'updateCollectionProcessRecordToActive',
    { as: 'sato', input: { number: 'CP-0001' } },
    {
      ...common(process),
      ...unknownProcess,
      'KT-CT-11202': { input: { number: 'CP-0006' } },
      'KT-CT-11207': { input: { externalReference: 'X-1', externalSourceName: 'NOBODY' } },
      'KT-CT-11218': { input: { number: 'CP-0007', externalReference: 'AOBA-9999' } },
    },
  ),
  ...rows(
    'updateCollectionProcessRecordToComplete',
    { as: 'sato', input: { number: 'CP-0002', completionReason: 'WITHDRAWN', completionDetails: '完済' } },
    {
      ...common(process),
      ...unknownProcess,
      'KT-CT-11203': { input: { completionReason: null } },
      'KT-CT-11204': { input: { completionDetails: null } },
    },
  ),
];

const dunningOf = (accountNumber: string): Way => ({ input: { accountNumber } });
const dunning: Provocation[] = [
  ...rows(
    'pauseDunning',
    {
      as: 'sato',
      input: { accountNumber: 'A-ACC0000B', pathName: 'STANDARD', startDate: '2099-01-01', stopDate: '2099-01-31' },
    },
    {
      ...common({ accountNumber: disabled.account }),
      'KT-CT-4178': dunningOf('A-00000000'),
      'KT-CT-11301': { input: { pathName: 'FINAL' } },
      'KT-CT-11302': dunningOf('A-ACC0000C'),
      'KT-CT-11303': dunningOf('A-ACC0000D'),
      'KT-CT-11304': { input: { startDate: '2020-01-01' } },
      'KT-CT-11305': { input: { startDate: '2099-01-15' }, first: {} },
      pauseCreated: { first: {} },
    },
  ),
  ...rows(
    'withdrawDunning',
    { as: 'sato', input: { accountNumber: 'A-ACC0000B', pathName: 'STANDARD' } },
    {
      ...common({ accountNumber: disabled.account }),
      'KT-CT-4178': dunningOf('A-00000000'),
      'KT-CT-11301': { input: { pathName: 'FINAL' } },
      'KT-CT-11302': dunningOf('A-ACC0000C'),
      'KT-CT-11303': dunningOf('A-ACC0000D'),
      'KT-CT-11306': { input: { accountNumber: 'A-ACC0000E', pathName: 'FINAL' } },
      withdrawSuccessful: dunningOf('A-ACC0000F'),
    },
  ),
];

const fourTags = ['MOVE_IN', 'MOVE_OUT', 'PRODUCT_UPDATE', 'MOVE_IN'];
const tagsAndPeople: Readonly<Record<string, Way>> = {
  'KT-CT-7801': { input: { operationsTeamId: 99 } },
  'KT-CT-7805': { input: { tags: fourTags } },
  'KT-CT-7806': { input: { tags: ['MOVE_IN', 'MOVE_IN'] } },
  'KT-CT-7811': { input: { assignedUserId: 999 } },
};
const unknownException = { 'KT-CT-7803': { input: { apiExceptionId: 999_999 } } };
const exceptions: Provocation[] = [
  ...rows(
    'createApiException',
    { as: 'sato', input: { externalIdentifier: 'EXT-NEW', channel: 'WEB' } },
    {
      ...common({ accountNumber: disabled.account }),
      ...tagsAndPeople,
      'KT-CT-7802': { input: { externalIdentifier: 'EXT-00001' } },
    },
  ),
  ...rows(
    'updateApiException',
    { as: 'sato', input: { id: fine.apiException, priority: 'HIGH' } },
    {
      ...common({ id: disabled.apiException }),
      ...tagsAndPeople,
      'KT-CT-7803': { input: { id: 999_999 } },
      'KT-CT-7804': { input: { priority: null } },
      'KT-CT-7809': { first: { keyDate: '2026-12-01' }, input: { keyDate: '2026-12-01' } },
      'KT-CT-7812': { input: { assignedUserId: 190 } },
      'KT-CT-7814': { input: { accountNumber: 'A-00000000' } },
    },
  ),
  ...rows(
    'createApiCall',
    {
      as: 'sato',
      input: {
        correlationId: 'c-1',
        operationName: 'initiateMoveIn',
        response: '{}',
        apiExceptionId: fine.apiException,
      },
    },
    { ...common({ apiExceptionId: disabled.apiException }), ...unknownException },
  ),
  ...rows(
    'createApiExceptionEvent',
    {
      as: 'sato',
      input: { eventType: 'CALLED', category: 'CUSTOMER', description: '折り返し', apiExceptionId: fine.apiException },
    },
    { ...common({ apiExceptionId: disabled.apiException }), ...unknownException },
  ),
  ...rows(
    'createApiExceptionNote',
    { as: 'sato', input: { body: '確認済み', apiExceptionId: fine.apiException } },
    { ...common({ apiExceptionId: disabled.apiException }), ...unknownException },
  ),
  ...rows(
    'updateApiExceptionNote',
    { as: 'suzuki', input: { body: '再確認', apiExceptionNoteId: fine.note } },
    {
      ...common({ apiExceptionNoteId: disabled.note }),
      'KT-CT-7807': { input: { apiExceptionNoteId: '999999' } },
      'KT-CT-7808': { as: 'sato' },
    },
  ),
];

/** No code is listed for templates: what the sandbox refuses of them carries KT-CT-1605. */
const templates: Provocation[] = [
  { operation: 'deleteTemplate', says: 'KT-CT-1605', way: 'error', as: 'sato', variables: { identifier: 'TPL-0001' } },
  {
    operation: 'activateTemplates',
    says: 'KT-CT-1605',
    way: 'error',
    as: 'sato',
    variables: { identifiers: ['TPL-0001'] },
  },
  {
    operation: 'expireTemplates',
    says: 'KT-CT-1605',
    way: 'error',
    as: 'sato',
    variables: { identifiers: ['TPL-0005'] },
  },
  {
    operation: 'updateTemplate',
    says: 'KT-CT-1605',
    way: 'error',
    as: 'sato',
    variables: { input: { identifier: 'TPL-0009', name: '新' } },
  },
];

/**
 * Every code that is known for the 33 operations of the five domains, and every flag that can be false: how to provoke it in
 * a sandbox as it was seeded. README.md is made of this table, and a test carries every row out.
 */
export const provocations: readonly Provocation[] = [
  ...repayments,
  ...dca,
  ...collections,
  ...dunning,
  ...exceptions,
  ...templates,
];
