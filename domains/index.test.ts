import { describe, expect, it } from 'vitest';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import type { Field } from '#graphql/kinds.ts';
import { sliceFor } from '#graphql/slice.ts';
import { domains, findDomainOf, getOperationPolicy } from './index.ts';
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

const open: [string, OperationPolicy][] = domains.flatMap((domain) => Object.entries(domain.operations));

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

describe('the open operations', () => {
  it('are the 33 of the five domains, each in one domain only', () => {
    const listed = Object.fromEntries(
      domains.map((domain) => [domain.name, Object.keys(domain.operations).toSorted()]),
    );
    expect(listed).toEqual(Object.fromEntries(Object.entries(five).map(([name, names]) => [name, names.toSorted()])));
    expect(new Set(open.map(([name]) => name)).size).toBe(33);
  });

  it('are all that is open: anything else has no policy', () => {
    expect(getOperationPolicy('obtainKrakenToken')).toBeNull();
    expect(getOperationPolicy('constructor')).toBeNull();
    expect(findDomainOf('refundPayment')?.name).toBe('repayments');
  });

  it.each(open)('%s names only paths that its input has', (operation, policy) => {
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

  it.each(open)('%s looks identifiers up rather than have them typed blindly', (operation, policy) => {
    const lookedUp =
      /^(accountNumber|ledgerNumber|paymentId|repaymentId|requestId|pathName|identifiers?|apiExceptionId)(\[\])?$/;
    const blind = [...fieldsOf(operation, policy)].filter(
      ([path, field]) =>
        lookedUp.test(path.split('.').at(-1) ?? '') && field.kind !== 'list' && field.lookUp === undefined,
    );
    expect(blind.map(([path]) => path)).toEqual([]);
  });

  it.each(open)('%s takes whole yen of at least one wherever it takes an amount', (operation, policy) => {
    const amounts = [...fieldsOf(operation, policy)].filter(([path]) => /amount/i.test(path));
    expect(amounts.filter(([, field]) => field.kind !== 'money' || field.min !== 1)).toEqual([]);
  });

  it('never let an auditor or an administrator act on a customer', () => {
    for (const [, policy] of open)
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
    const money = open.filter(([, policy]) => policy.effect === 'money');
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
