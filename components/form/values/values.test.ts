import { describe, expect, it } from 'vitest';
import type { Slice } from '#graphql/kinds.ts';
import { blankValues } from './blank-of.ts';
import { dropSensitive } from './drop-sensitive.ts';
import { findUnfilled } from './find-unfilled.ts';
import { openRequired } from './open-required.ts';
import { sayEffect } from './say-effect.ts';

const text = { kind: 'text', type: 'String', required: false, nullable: true } as const;
const slice: Slice = {
  operation: 'submitRepaymentRequest',
  schemaVersion: 'v',
  fields: [{ name: 'input', kind: 'object', type: 'I!', required: true, nullable: false, object: 'I' }],
  types: {
    I: {
      oneOf: false,
      fields: [
        { name: 'accountNumber', kind: 'identifier', type: 'String!', required: true, nullable: false },
        { name: 'amountInMinorUnit', kind: 'money', type: 'Int!', required: true, nullable: false, min: 1 },
        { name: 'method', kind: 'choice', enum: 'Method', type: 'Method', required: false, nullable: true },
        { ...text, name: 'secret', sensitive: true },
        { ...text, name: 'note' },
        {
          name: 'ids',
          kind: 'list',
          type: '[ID!]',
          required: false,
          nullable: true,
          item: { ...text, name: 'ids', required: true },
        },
      ],
    },
  },
  enums: {},
};
const words = { yes: 'はい', no: 'いいえ', setEmpty: '空にする', missing: '…' };
const labels = { Method: { CHEQUE: '小切手' } };

describe('a form in words', () => {
  it('an operator reads whom the money goes to and how much, however the digits were typed', () => {
    const values = { input: { accountNumber: 'A-4B54C4BC', amountInMinorUnit: '１２，３４５', method: 'CHEQUE' } };
    const facts = { account: 'A-4B54C4BC', holder: '佐藤 花子', amountAt: 'input.amountInMinorUnit' };
    const sentence = '{account}の{holder}様に{amount}を{method}で返金します。';
    expect(sayEffect(sentence, slice, values, facts, labels, words)).toBe(
      'A-4B54C4BCの佐藤 花子様に¥12,345を小切手で返金します。',
    );
  });

  it('an operator sees what is still missing, not a hole', () => {
    const sentence = '{account} {amount} {note} {count}';
    const facts = { account: '', amountAt: 'input.amountInMinorUnit' };
    expect(sayEffect(sentence, slice, { input: { ids: ['a', 'b'] } }, facts, labels, words)).toBe('… … … 2');
  });

  it('nothing sensitive is kept in a draft', () => {
    expect(dropSensitive(slice, { input: { secret: 'iban', note: 'x', ids: ['1'] } })).toEqual({
      input: { note: 'x', ids: ['1'] },
    });
  });

  it('an optional text that was opened and left empty is not sent as an empty text', () => {
    expect(findUnfilled(slice, { input: { note: ' ', secret: null, accountNumber: '' } })).toEqual([['input', 'note']]);
  });

  it('the one object that an operation takes is there to be filled in, even where it might be left out', () => {
    const [input] = slice.fields;
    if (!input) throw new Error('No field');
    const optional = { ...slice, fields: [{ ...input, required: false, nullable: true }] };
    expect(blankValues(optional)).toEqual({ input: {} });
    expect(blankValues({ ...optional, fields: [...optional.fields, { ...text, name: 'note' }] })).toEqual({});
  });

  it('a form left blank is told of each missing field, not of the group around them', () => {
    expect(openRequired(slice, {})).toEqual({ input: {} });
    expect(openRequired(slice, { input: { note: 'x' } })).toEqual({ input: { note: 'x' } });
  });
});
