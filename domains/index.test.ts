import { describe, expect, it } from 'vitest';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { operationNames } from '#graphql/catalogue/operation-names.ts';
import type { Field } from '#graphql/kinds.ts';
import { sliceFor } from '#graphql/slice.ts';
import { domains, findDomainOf, getOperationPolicy, mainDomains } from './index.ts';
import type { OperationPolicy } from './operation-policy.ts';
import { readPath } from './read-path.ts';

const five: Record<string, string[]> = {
  repayments: [
    'submitRepaymentRequest',
    'refundPayment',
    'approveRepayment',
    'allowRepaymentSubmission',
    'blockRepaymentSubmission',
    'cancelRepaymentRequest',
  ],
  dca: ['commenceDcaProceeding', 'updateDcaProceeding', 'closeDcaProceeding'],
  collections: [
    'startCollectionProcess',
    'pauseCollectionProcess',
    'resumeCollectionProcess',
    'assessCollectionProcessRecordForPause',
    'associateItemToCollectionProcess',
    'reactivateCollectionProcessRecord',
    'updateCollectionProcessRecordToActive',
    'updateCollectionProcessRecordToComplete',
    'updateCollectionProcessRecordLatestStep',
    'createCollectionProcessEvent',
    'triggerCollectionProcessMessage',
    'pauseDunning',
    'withdrawDunning',
  ],
  'api-exceptions': [
    'createApiException',
    'updateApiException',
    'createApiExceptionNote',
    'updateApiExceptionNote',
    'createApiExceptionEvent',
    'createApiCall',
  ],
  templates: ['createTemplate', 'updateTemplate', 'activateTemplates', 'expireTemplates', 'deleteTemplate'],
};

const main: [string, OperationPolicy][] = mainDomains.flatMap((domain) => Object.entries(domain.operations));
const all: [string, OperationPolicy][] = domains.flatMap((domain) => Object.entries(domain.operations));

/** Every field of a form with its dotted path; items of lists as `path[]`. */
function fieldsOf(operation: string, policy: OperationPolicy): Map<string, Field> {
  const slice = sliceFor(catalogue, operation, policy.fields);
  const found = new Map<string, Field>();
  const add = (field: Field, path: string) => {
    found.set(path, field);
    if (field.item) add(field.item, `${path}[]`);
    for (const child of slice.types[field.object ?? '']?.fields ?? []) add(child, `${path}.${child.name}`);
  };
  for (const field of slice.fields) add(field, field.name);
  return found;
}

/** Secrets in the reply of something that was asked for another reason: never selected, never shown. */
const byproducts = [
  'createAudioRecording',
  'createPaymentActionIntent',
  'createPaymentMethodActionIntent',
  'createShellAccount',
  'initiateHostedStandalonePayment',
  'initiateMoveIn',
  'initiateMoveOutAndMoveIn',
  'initiateStandalonePayment',
  'initiateSwitchIn',
  'invalidatePreSignedToken',
  'invalidatePreSignedTokensForUser',
  'invalidateRefreshToken',
  'invalidateRefreshTokensForUser',
  'linkUserToLine',
  'registerPushNotificationBinding',
  'updateAccountUser',
  'updateAccountUserByUserId',
  'updateBankAccountDetails',
  'updatePassword',
  'updateUser',
  'verifyCustomer',
];

/** Inputs with an amount that is a record, a debt handed over, or a price for later: nothing moves by the call. */
const namesAnAmountAndMovesNone = [
  'commenceDcaProceeding',
  'updateDcaProceeding',
  'createContract',
  'instigateContractVariation',
  'varyContractTerms',
  'legacyProcessOrder',
  'updateQuoteConfiguration',
  'createElectricityQuote',
  'createGoodsQuote',
  'createGoodsQuoteWithoutAccount',
  'updateProductPrices',
  'enrollment',
];

function isPrice(path: string): boolean {
  return /amount|yen$|price|^points$/i.test(path.split('.').at(-1) ?? '');
}

describe('every operation', () => {
  it('stands in exactly one domain, and no domain is longer than a person can read', () => {
    const claimed = all.map(([name]) => name);
    expect(claimed.toSorted()).toEqual([...operationNames].toSorted());
    expect(new Set(claimed).size).toBe(382);
    expect(domains.filter(({ operations }) => Object.keys(operations).length > 40)).toEqual([]);
    expect(new Set(domains.map(({ name }) => name)).size).toBe(domains.length);
  });

  it.each(all)('%s names only paths that its input has', (operation, policy) => {
    const fields = fieldsOf(operation, policy);
    const account = policy.account;
    const named = [
      ...Object.keys(policy.fields ?? {}),
      ...Object.values(policy.checks ?? {}),
      ...(policy.order ?? []),
      ...(policy.amount ? [policy.amount.at] : []),
      ...(account && 'at' in account ? [account.at] : []),
      ...(account && 'ask' in account && account.owns ? [account.owns.at] : []),
    ];
    expect(named.filter((path) => !fields.has(path))).toEqual([]);
  });

  it('that has an account number of its own in its input is about that account', () => {
    const elsewhere = all.filter(([name, policy]) => {
      const own = [...fieldsOf(name, policy)].some(([path]) => /^(\w+\.)?accountNumber$/.test(path));
      return own && !(policy.account && 'at' in policy.account && /accountNumber$/i.test(policy.account.at));
    });
    // updateApiException names the account that it links to, which need not be the one it stands on.
    expect(elsewhere.map(([name]) => name)).toEqual(['updateApiException']);
  });

  it('is closed outside the five domains unless it is routine, and never opened by itself to others than the desk', () => {
    const others = all.filter(([name]) => !main.some(([own]) => own === name));
    for (const [name, policy] of others) {
      expect(policy.roles, name).toEqual(policy.effect === 'routine' ? ['operator', 'lead'] : []);
    }
  });

  it('that moves money, touches a bank account, a token or a permission, or acts as somebody is never routine', () => {
    const routine = all.filter(([, policy]) => policy.effect === 'routine').map(([name]) => name);
    const floors = all.filter(([, policy]) => {
      const { effect, touches, actsOnCaller, mintsSecret, actsAsAnother } = policy;
      return effect === 'money' || touches || actsOnCaller || mintsSecret || actsAsAnother;
    });
    expect(floors.map(([name]) => name).filter((name) => routine.includes(name))).toEqual([]);
  });

  it('that would act on its sender where it names nobody must name somebody', () => {
    const made = Object.fromEntries(
      all.map(([name, { fields = {} }]) => [name, Object.keys(fields).filter((path) => fields[path]?.required)]),
    );
    expect(
      Object.keys(made)
        .filter((name) => made[name]?.length && !made[name].includes('input.ledgerNumber'))
        .toSorted(),
    ).toEqual(['updateAccountUser', 'updateAccountUserByUserId', 'updateAccountUserConsents', 'updateUser']);
  });

  it('that asks for money back names the ledger, without which Kraken refuses it', () => {
    const { fields } = getOperationPolicy('submitRepaymentRequest') ?? {};
    expect(fields?.['input.ledgerNumber']).toMatchObject({ required: true, nullable: false, nonEmpty: true });
  });

  it('that acts on its sender is about no customer', () => {
    for (const [name, policy] of all) if (policy.actsOnCaller) expect(policy.account, name).toBeNull();
  });

  it('whose reply is a secret by itself is known to mint one, or has it as a by-product that a person has looked at', () => {
    const replies = operationNames.filter((name) => (catalogue.operations[name]?.secretsLeftOut ?? []).length > 0);
    const shown = operationNames.filter((name) => catalogue.operations[name]?.shownOnce);
    const minting = all.filter(([, policy]) => policy.mintsSecret).map(([name]) => name);
    expect(replies.filter((name) => !minting.includes(name)).toSorted()).toEqual(byproducts.toSorted());
    // Each shows its maker what it is for; a secret that comes along with that is left out of the document still.
    expect(shown.toSorted()).toEqual(minting.toSorted());
    expect(replies.filter((name) => minting.includes(name))).toEqual(['obtainKrakenToken', 'regenerateSecretKey']);
  });

  it('that moves money says what, whatever is in its input', () => {
    for (const [name, policy] of all.filter(([, { effect }]) => effect === 'money')) {
      expect(policy.moneyEffects?.({}, {}).length, name).toBeGreaterThan(0);
      for (const found of policy.moneyEffects?.({}, {}) ?? []) expect(found.yen, name).toBeNull();
    }
    const priced = all.filter(([name, policy]) => [...fieldsOf(name, policy)].some(([path]) => isPrice(path)));
    const quiet = priced.filter(([, { effect }]) => effect !== 'money').map(([name]) => name);
    expect(quiet.toSorted()).toEqual(namesAnAmountAndMovesNone.toSorted());
  });
});

describe('the five domains', () => {
  it('are 33 operations, each in one domain only', () => {
    const listed = Object.fromEntries(
      mainDomains.map((domain) => [domain.name, Object.keys(domain.operations).toSorted()]),
    );
    expect(listed).toEqual(Object.fromEntries(Object.entries(five).map(([name, names]) => [name, names.toSorted()])));
    expect(new Set(main.map(([name]) => name)).size).toBe(33);
  });

  it('have policies by name; what is no operation has none', () => {
    expect(getOperationPolicy('constructor')).toBeNull();
    expect(findDomainOf('toString')).toBeNull();
    expect(findDomainOf('refundPayment')?.name).toBe('repayments');
  });

  it.each(main)('%s looks identifiers up rather than have them typed blindly', (operation, policy) => {
    const lookedUp =
      /^(accountNumber|ledgerNumber|paymentId|repaymentId|requestId|pathName|identifiers?|apiExceptionId)(\[\])?$/;
    const blind = [...fieldsOf(operation, policy)].filter(
      ([path, field]) =>
        lookedUp.test(path.split('.').at(-1) ?? '') && field.kind !== 'list' && field.lookUp === undefined,
    );
    expect(blind.map(([path]) => path)).toEqual([]);
  });

  it.each(main)('%s takes whole yen of at least one wherever it takes an amount', (operation, policy) => {
    const amounts = [...fieldsOf(operation, policy)].filter(([path]) => /amount/i.test(path));
    expect(amounts.filter(([, field]) => field.kind !== 'money' || field.min !== 1)).toEqual([]);
  });

  it('never let an auditor or an administrator act on a customer', () => {
    for (const [, policy] of main)
      expect(policy.roles.filter((role) => role !== 'operator' && role !== 'lead')).toEqual([]);
    expect(getOperationPolicy('approveRepayment')?.roles).toEqual(['lead']);
  });

  it('that move money say how much, to whom and out of what', () => {
    const variables = {
      input: {
        accountNumber: 'a-4b54c4bc',
        ledgerNumber: 'L-0000000A',
        amountInMinorUnit: 12345,
        paymentId: 'p',
        repaymentId: '77',
      },
    };
    const money = main.filter(([, policy]) => policy.effect === 'money');
    expect(money.map(([name]) => name).toSorted()).toEqual(
      ['allowRepaymentSubmission', 'approveRepayment', 'refundPayment', 'submitRepaymentRequest'].toSorted(),
    );
    for (const [name, policy] of money) {
      const [effect, ...more] = policy.moneyEffects?.(variables, { account: 'A-4B54C4BC', yen: 500 }) ?? [];
      expect(more).toEqual([]);
      expect(effect).toMatchObject({
        account: 'A-4B54C4BC',
        direction: 'out',
        yen: readPath(policy, 'amount') ? 12345 : 500,
      });
      expect(effect?.target ?? effect?.ledger, name).not.toBeNull();
    }
  });

  it('count an amount that nobody knows above every threshold, and a negative one the other way', () => {
    const effects = getOperationPolicy('approveRepayment')?.moneyEffects;
    expect(effects?.({ input: { accountNumber: 'A-4B54C4BC', repaymentId: '1' } }, {})).toMatchObject([{ yen: null }]);
    const asked = getOperationPolicy('submitRepaymentRequest')?.moneyEffects;
    expect(asked?.({ input: { amountInMinorUnit: -5 } }, {})).toMatchObject([
      { yen: 5, direction: 'in', account: null },
    ]);
  });
});
