import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue/catalogue.ts';
import type { FormValues, Slice } from './kinds.ts';
import { sliceFor } from './slice.ts';
import { validatorFor } from './validator.ts';

const repayment = sliceFor(catalogue, 'submitRepaymentRequest', {
  'input.amountInMinorUnit': { kind: 'money', min: 1 },
  'input.accountNumber': { lookUp: 'account' },
});
const complete = { accountNumber: 'A-4B54C4BC', amountInMinorUnit: '12345' };

function errorsOf(slice: Slice, values: unknown): string[] {
  const checked = validatorFor(slice).check(values);
  return checked.ok ? [] : checked.errors.map(({ path, code }) => `${path.join('.')} ${code}`);
}

describe('an operator asks for a repayment', () => {
  test('typed with a Japanese keyboard, it is taken in its normal form', () => {
    const checked = validatorFor(repayment).check({
      input: { accountNumber: ' ａ－4b54c4bc ', amountInMinorUnit: '￥１２，３４５', reason: '　過払い　' },
    });
    expect(checked).toEqual({
      ok: true,
      values: { input: { accountNumber: 'A-4B54C4BC', amountInMinorUnit: '12345', reason: '過払い' } },
    });
  });

  test('absent, empty on purpose and a value are three things', () => {
    for (const more of [{}, { reason: null }, { reason: 'x' }, { reason: '' }, { method: null }]) {
      const values: FormValues = { input: { ...complete, ...more } };
      expect(validatorFor(repayment).check(values)).toEqual({ ok: true, values });
    }
  });

  test('every fault is named beside its field, all at once', () => {
    const input = {
      accountNumber: '佐藤',
      amountInMinorUnit: '0',
      method: 'CASH',
      instructionReference: 5,
      idempotencyKey: 'mine',
      amuont: '1',
    };
    expect(errorsOf(repayment, { input, extra: {} }).sort()).toEqual([
      'extra unknownKey',
      'input.accountNumber notAnAccountNumber',
      'input.amountInMinorUnit outOfRange',
      'input.amuont unknownKey',
      'input.idempotencyKey consoleMade',
      'input.instructionReference notText',
      'input.method notAChoice',
    ]);
  });

  test('what must be given is asked for, whether it is absent, null or blank', () => {
    for (const accountNumber of [undefined, null, '', '　 ']) {
      expect(errorsOf(repayment, { input: { ...complete, accountNumber } })).toEqual(['input.accountNumber required']);
    }
    for (const values of [{}, { input: null }, { input: undefined }]) {
      expect(errorsOf(repayment, values)).toEqual(['input required']);
    }
  });

  test('a chosen but empty value is not quietly taken for an absent one', () => {
    expect(errorsOf(repayment, { input: { ...complete, method: '' } })).toEqual(['input.method empty']);
  });

  test('the sentence beside a field gets its numbers', () => {
    const checked = validatorFor(repayment).check({ input: { ...complete, amountInMinorUnit: '3,000,000,000' } });
    expect(checked).toEqual({
      ok: false,
      errors: [{ path: ['input', 'amountInMinorUnit'], code: 'outOfRange', params: { min: 1, max: 2147483647 } }],
    });
  });
});

describe('other shapes', () => {
  test('a list is checked item by item', () => {
    const slice = sliceFor(catalogue, 'activateTemplates', { identifiers: { nonEmpty: true } });
    expect(errorsOf(slice, { identifiers: ['t1', '', null, 't2', 3] })).toEqual([
      'identifiers.1 required',
      'identifiers.2 required',
      'identifiers.4 notText',
    ]);
    expect(errorsOf(slice, { identifiers: [] })).toEqual(['identifiers empty']);
    expect(errorsOf(slice, { identifiers: 't1' })).toEqual(['identifiers notAList']);
  });

  test('exactly one of several: not none, not two, not one that is null', () => {
    const slice = sliceFor(catalogue, 'recordActivatedPaymentMethod');
    const faults = (intent: unknown) =>
      errorsOf(slice, { input: { actionIntent: intent } }).filter((text) => text.startsWith('input.actionIntent '));
    expect(faults({})).toEqual(['input.actionIntent exactlyOne']);
    expect(faults({ token: 't', options: {} })).toEqual(['input.actionIntent exactlyOne']);
    expect(faults({ token: null })).toEqual(['input.actionIntent exactlyOne']);
    expect(faults({ token: 't' })).toEqual([]);
  });

  test('JSON is refused with the line and column of its fault', () => {
    const slice = sliceFor(catalogue, 'createTemplate');
    const checked = validatorFor(slice).check({ input: { name: 'x', templateData: '{\n  "a": 1,\n}' } });
    expect(checked).toEqual({
      ok: false,
      errors: [{ path: ['input', 'templateData'], code: 'notJson', params: { line: 3, column: 1 } }],
    });
  });

  test('a password keeps its blanks', () => {
    const passwords = { oldPassword: ' a ', newPassword: 'b　', newPasswordConfirmed: 'b　' };
    const values = { input: passwords };
    expect(validatorFor(sliceFor(catalogue, 'updatePassword')).check(values)).toEqual({ ok: true, values });
  });
});

describe('hostile posts', () => {
  test.each([
    ['a half surrogate', { input: { ...complete, reason: '\ud800' } }, 'input.reason loneSurrogate'],
    ['a NUL', { input: { ...complete, reason: 'a\0b' } }, 'input.reason nulCharacter'],
    ['__proto__', JSON.parse('{"input": {"__proto__": {"polluted": true}}}'), 'input reservedKey'],
    ['constructor', { input: { constructor: 'x' } }, 'input reservedKey'],
    ['a very long text', { input: { ...complete, reason: 'x'.repeat(300_000) } }, 'input.reason tooLong'],
    ['a list of a million', { input: Array.from({ length: 1_000_000 }, () => 0) }, 'input tooMany'],
    ['a number', 5, ' notAnObject'],
    ['null', null, ' notAnObject'],
    ['a list', [], ' notAnObject'],
    ['a date', { input: new Date() }, 'input notAnObject'],
  ])('%s is refused by name', (_what, values, error) => {
    expect(errorsOf(repayment, values)).toEqual([error]);
  });

  test('depth does not exhaust the stack', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 200_000; level += 1) deep = { input: deep };
    expect(errorsOf(repayment, deep)).toEqual(['input.input.input.input.input.input.input.input tooDeep']);
  });
});

test('one slice is built once, and so is its twin made for the next request', () => {
  const twin: Slice = structuredClone(repayment);
  expect(validatorFor(repayment)).toBe(validatorFor(repayment));
  expect(validatorFor(twin)).toBe(validatorFor(repayment));
  expect(validatorFor(sliceFor(catalogue, 'submitRepaymentRequest'))).not.toBe(validatorFor(repayment));
});
