import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue/catalogue.ts';
import { sliceFor } from './slice.ts';

describe('the slice of one operation', () => {
  test('holds the types and enums it reaches and nothing of any other operation', () => {
    const slice = sliceFor(catalogue, 'submitRepaymentRequest');
    expect(Object.keys(slice.types)).toEqual(['RequestRepaymentInputType']);
    expect(slice.enums).toEqual({ RequestableRepaymentMethod: [{ name: 'BANK_TRANSFER' }, { name: 'CHEQUE' }] });
    expect(slice.schemaVersion).toBe(catalogue.schemaVersion);
    const fields = slice.types.RequestRepaymentInputType?.fields ?? [];
    expect(fields.find((field) => field.name === 'idempotencyKey')).toMatchObject({
      consoleMade: true,
      required: true,
    });
    expect(fields.find((field) => field.name === 'method')).toMatchObject({
      kind: 'choice',
      nullable: true,
      default: 'null',
    });
    expect(fields.find((field) => field.name === 'ledgerId')?.deprecated).toBeDefined();
  });

  test('a domain makes a number yen and a text an account number, for this operation alone', () => {
    const slice = sliceFor(catalogue, 'submitRepaymentRequest', {
      'input.amountInMinorUnit': { kind: 'money', min: 1 },
      'input.accountNumber': { lookUp: 'account' },
    });
    const [input] = slice.fields;
    expect(input?.object).toBe('RequestRepaymentInputType@input');
    expect(slice.types['RequestRepaymentInputType@input']?.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'amountInMinorUnit', kind: 'money', min: 1, required: true }),
        expect.objectContaining({ name: 'accountNumber', lookUp: 'account' }),
      ]),
    );
    expect(sliceFor(catalogue, 'submitRepaymentRequest').types).not.toHaveProperty('RequestRepaymentInputType@input');
  });

  test('an item of a list is overridden by the list path and brackets', () => {
    const slice = sliceFor(catalogue, 'activateTemplates', {
      identifiers: { nonEmpty: true },
      'identifiers[]': { lookUp: 'template' },
    });
    expect(slice.fields[0]).toMatchObject({
      kind: 'list',
      nonEmpty: true,
      item: { kind: 'identifier', lookUp: 'template' },
    });
  });

  test('a domain that misspells a path or an operation is told at once', () => {
    expect(() => sliceFor(catalogue, 'submitRepaymentRequest', { 'input.amount': { kind: 'money' } })).toThrow(
      'input.amount',
    );
    expect(() => sliceFor(catalogue, 'submitRepayment')).toThrow('submitRepayment');
    expect(() => sliceFor(catalogue, '__proto__')).toThrow('__proto__');
  });

  test('what is typed as a secret is never shown again', () => {
    const slice = sliceFor(catalogue, 'auth.validateMfaDevice');
    const fields = slice.types.ValidateMfaDeviceInputType?.fields ?? [];
    expect(fields.find((field) => field.name === 'token')?.sensitive).toBe(true);
  });

  test('travels as plain JSON', () => {
    for (const name of Object.keys(catalogue.operations)) {
      const slice = sliceFor(catalogue, name);
      expect(JSON.parse(JSON.stringify(slice))).toEqual(slice);
    }
  });

  test('no input of the schema meets a scalar that the engine does not know', () => {
    const kinds = Object.keys(catalogue.operations).flatMap((name) => {
      const { fields, types } = sliceFor(catalogue, name);
      return [...fields, ...Object.values(types).flatMap((type) => type.fields)].map(
        (field) => (field.item ?? field).kind,
      );
    });
    expect(kinds).not.toContain('unknownScalar');
  });
});
