import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue/catalogue.ts';
import { sliceFor } from './slice.ts';
import { validatorFor } from './validator.ts';
import { fromVariables, keyPathsOf, toVariables } from './variables.ts';

function checked(name: string, values: unknown) {
  const slice = sliceFor(catalogue, name);
  const result = validatorFor(slice).check(values);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return { slice, values: result.values };
}

describe('what is sent', () => {
  test('absent stays absent, null stays null, Int is a number and the key is the console’s', () => {
    const { slice, values } = checked('submitRepaymentRequest', {
      input: { accountNumber: 'A-4B54C4BC', amountInMinorUnit: '12,345', method: null },
    });
    expect(keyPathsOf(slice, values)).toEqual([['input', 'idempotencyKey']]);
    expect(toVariables(slice, values, { 'input.idempotencyKey': 'k' })).toEqual({
      input: { accountNumber: 'A-4B54C4BC', amountInMinorUnit: 12345, method: null, idempotencyKey: 'k' },
    });
    expect(() => toVariables(slice, values, {})).toThrow('input.idempotencyKey');
  });

  test('a list that moves points gets a key for each element', () => {
    const slice = sliceFor(catalogue, 'bulkAwardLoyaltyPoints');
    const list = Object.values(slice.types)
      .flatMap((type) => type.fields)
      .find((field) => field.kind === 'list');
    const name = list?.name ?? '';
    expect(keyPathsOf(slice, { input: { [name]: [{}, {}] } })).toEqual([
      ['input', name, 0, 'idempotencyKey'],
      ['input', name, 1, 'idempotencyKey'],
    ]);
    expect(keyPathsOf(slice, {})).toEqual([]);
  });

  test('a moment goes out with Tokyo’s offset and JSON text as it was typed', () => {
    const { slice, values } = checked('createCollectionProcessEvent', {
      input: {
        number: 'CP-1',
        eventType: catalogue.enums.CollectionProcessEventTypeEnum?.[0]?.name,
        occurredAt: '2025-12-31T15:00:00Z',
        data: '{ "a":  1.50 }',
      },
    });
    const variables = toVariables(slice, values, {});
    expect(variables).toMatchObject({ input: { occurredAt: '2026-01-01T00:00:00+09:00', data: '{ "a":  1.50 }' } });
    expect(fromVariables(slice, variables)).toEqual(values);
  });
});

describe('again with these values', () => {
  test('neither the key nor what has no place in the form is copied', () => {
    const slice = sliceFor(catalogue, 'submitRepaymentRequest');
    const sent = {
      input: { accountNumber: 'A-4B54C4BC', amountInMinorUnit: 500, idempotencyKey: 'k', old: 1 },
      more: 2,
    };
    expect(fromVariables(slice, sent)).toEqual({ input: { accountNumber: 'A-4B54C4BC', amountInMinorUnit: '500' } });
  });

  test('variables that are none leave an empty form', () => {
    const slice = sliceFor(catalogue, 'submitRepaymentRequest');
    for (const junk of [null, 5, 'x', [], { input: 5 }]) expect(fromVariables(slice, junk)).toEqual({});
  });
});
