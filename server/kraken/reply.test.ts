import { describe, expect, test } from 'vitest';
import { readReply } from './reply.ts';

const money = { operation: { name: 'submitRepaymentRequest', refusals: {} }, money: true };
const note = { operation: { name: 'createAccountNote', refusals: {} }, money: false };
const konbini = {
  operation: { name: 'createKonbiniPayment', refusals: { members: ['CommonError'], others: ['KonbiniPayment'] } },
  money: true,
};
const comms = { operation: { name: 'updateCommsPreferences', refusals: { errorsField: 'errors' } }, money: false };
const sent = { operation: { name: 'emailQuote', refusals: { flags: ['sent'] } }, money: false };
const nested = { operation: { name: 'commenceDcaProceeding', refusals: { flags: ['state.done'] } }, money: false };

const bytesOf = (body: unknown) => new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
const read = (question: typeof money, body: unknown, httpStatus = 200) =>
  readReply({ ...question, operation: { ...question.operation } }, { httpStatus, bytes: bytesOf(body) });

const refusal = (path: unknown, code: string | null, more: object = {}) => ({
  message: 'No.',
  ...(path === null ? {} : { path }),
  extensions: { ...(code === null ? {} : { errorCode: code }), ...more },
});
const own = ['submitRepaymentRequest'];
const request = { repaymentRequest: { requestId: 'r-1', status: 'REQUESTED' } };

describe('a reply that says it was done', () => {
  test.each([
    ['a payload without errors', money, { data: { submitRepaymentRequest: request } }],
    ['an empty list of errors', money, { data: { submitRepaymentRequest: request }, errors: [] }],
    ['a member that is no error', konbini, { data: { createKonbiniPayment: { __typename: 'KonbiniPayment' } } }],
    ['an errors field that is empty', comms, { data: { updateCommsPreferences: { errors: [] } } }],
    ['an errors field that is null', comms, { data: { updateCommsPreferences: { errors: null } } }],
    ['a declared flag that is true', sent, { data: { emailQuote: { sent: true } } }],
    ['a flag that upstream left open', sent, { data: { emailQuote: { sent: null } } }],
    ['a false value that nobody declared a flag', note, { data: { createAccountNote: { pinned: false } } }],
  ])('%s', (_name, question, body) => {
    expect(read(question, body)).toMatchObject({ status: 'succeeded', incomplete: false });
  });
});

describe('a reply that says no', () => {
  test.each([
    [
      'a known code at the own field',
      money,
      { data: { submitRepaymentRequest: null }, errors: [refusal(own, 'KT-CT-3927')] },
      'KT-CT-3927',
    ],
    [
      'a known code at the own field, data null',
      money,
      { data: null, errors: [refusal(own, 'KT-CT-3927')] },
      'KT-CT-3927',
    ],
    ['a known code before execution, no data', money, { errors: [refusal(null, 'KT-CT-1112')] }, 'KT-CT-1112'],
    [
      'a known code before execution, path empty',
      money,
      { data: null, errors: [refusal([], 'KT-CT-1199')] },
      'KT-CT-1199',
    ],
    [
      'an input that did not pass, with a code of its own',
      money,
      {
        data: null,
        errors: [refusal(own, 'KT-XX-1', { errorType: 'VALIDATION', validationErrors: [{ inputPath: ['input'] }] })],
      },
      'KT-XX-1',
    ],
    [
      'an error member',
      konbini,
      { data: { createKonbiniPayment: { __typename: 'CommonError', message: 'No.', field: 'amount' } } },
      'refusedByPayload',
    ],
    [
      'an errors field',
      comms,
      { data: { updateCommsPreferences: { errors: [{ field: 'email', messages: ['No.'] }] } } },
      'refusedByPayload',
    ],
    ['a declared flag that is false', sent, { data: { emailQuote: { sent: false } } }, 'refusedByPayload'],
    [
      'a declared flag deeper in the payload',
      nested,
      { data: { commenceDcaProceeding: { state: { done: false } } } },
      'refusedByPayload',
    ],
  ])('%s', (_name, question, body, code) => {
    expect(read(question, body)).toMatchObject({ status: 'refused', code });
  });

  test('too many requests in words of GraphQL, whatever the HTTP status', () => {
    const body = { errors: [refusal(null, 'KT-CT-1199')] };
    expect(read(money, body, 429)).toMatchObject({ status: 'refused', code: 'KT-CT-1199', httpStatus: 429 });
  });

  test('an inputPath becomes the path of a field, with positions as numbers', () => {
    const validationErrors = [{ code: 'invalid', message: 'Too much.', inputPath: ['input', 'lines', '3', 'amount'] }];
    const body = { data: null, errors: [refusal(own, 'KT-CT-3927', { validationErrors })] };
    expect(read(money, body)).toMatchObject({
      fieldErrors: [{ path: ['input', 'lines', 3, 'amount'], code: 'invalid', message: 'Too much.' }],
    });
  });

  test('an error member that names its field is beside that field', () => {
    const body = { data: { createKonbiniPayment: { __typename: 'CommonError', message: 'No.', field: 'amount' } } };
    expect(read(konbini, body)).toMatchObject({
      fieldErrors: [{ path: ['input', 'amount'], message: 'No.' }],
      problems: [{ message: 'No.', below: false }],
    });
  });
});

describe('an error below the own field means that the mutation ran', () => {
  const below = refusal([...own, 'repaymentRequest', 'status'], 'KT-CT-3927');

  test('it succeeded with an incomplete reply, even with a code that elsewhere refuses', () => {
    const body = {
      data: { createAccountNote: { id: null } },
      errors: [refusal(['createAccountNote', 'id'], 'KT-CT-4178')],
    };
    expect(read(note, body)).toMatchObject({ status: 'succeeded', incomplete: true, problems: [{ below: true }] });
  });

  test('money is unknown where the payload proves nothing', () => {
    expect(read(money, { data: { submitRepaymentRequest: null }, errors: [below] })).toMatchObject({
      status: 'unknown',
      code: 'brokenBelow',
    });
    const bare = {
      data: { submitRepaymentRequest: { repaymentRequest: { requestId: null, status: 'REQUESTED' } } },
      errors: [below],
    };
    expect(read(money, bare)).toMatchObject({ status: 'unknown', code: 'brokenBelow' });
  });

  test('money succeeded where the payload names what was made', () => {
    expect(read(money, { data: { submitRepaymentRequest: request }, errors: [below] })).toMatchObject({
      status: 'succeeded',
      incomplete: true,
    });
  });

  test('a flag that says no is believed all the same', () => {
    const body = { data: { emailQuote: { sent: false } }, errors: [refusal(['emailQuote', 'id'], null)] };
    expect(read(sent, body)).toMatchObject({ status: 'refused' });
  });
});

describe('a reply that leaves it open', () => {
  test.each([
    ['a page of a gateway', '<html>502</html>', 502, 'notJson'],
    ['text that is no JSON', 'OK', 200, 'notJson'],
    ['an empty body', '', 200, 'notJson'],
    ['JSON that breaks off', '{"data":{"submitRepaym', 200, 'cutOff'],
    ['JSON that is no GraphQL', { detail: 'Request was throttled.' }, 429, 'notGraphql'],
    ['a list', [1], 200, 'notGraphql'],
    ['errors that are no list', { errors: 'no' }, 200, 'notGraphql'],
    ['data that is text', { data: 'yes' }, 200, 'notGraphql'],
    ['data null without an error', { data: null }, 200, 'noData'],
    ['the own field null without an error', { data: { submitRepaymentRequest: null } }, 200, 'noData'],
    ['another field than the own', { data: { submitRepayment: request } }, 200, 'noData'],
    ['an error without a code', { data: null, errors: [refusal(own, null)] }, 200, 'unknownProblem'],
    ['an error of a server without a code', { errors: [{ message: 'Internal server error' }] }, 500, 'unknownProblem'],
    ['a code that nobody documented', { data: null, errors: [refusal(own, 'KT-CT-99999')] }, 200, 'unknownProblem'],
    [
      'a code that stands for an unexpected error',
      { data: null, errors: [refusal(own, 'KT-CT-3942')] },
      200,
      'unknownProblem',
    ],
    [
      'a failure in the middle of posting money that has no key',
      { data: null, errors: [refusal(own, 'KT-CT-5313')] },
      200,
      'unknownProblem',
    ],
    [
      'a known and an unknown error together',
      { data: null, errors: [refusal(own, 'KT-CT-3927'), refusal(own, null)] },
      200,
      'unknownProblem',
    ],
    [
      'a payload and an error at its own field',
      { data: { submitRepaymentRequest: request }, errors: [refusal(own, 'KT-CT-3927')] },
      200,
      'contradictory',
    ],
    [
      'an error at a field nobody asked for',
      { data: null, errors: [refusal(['other'], 'KT-CT-3927')] },
      200,
      'contradictory',
    ],
    [
      'an error at the own field and one below',
      { data: null, errors: [refusal(own, 'KT-CT-3927'), refusal([...own, 'x'], null)] },
      200,
      'contradictory',
    ],
  ])('%s', (_name, body, httpStatus, code) => {
    expect(read(money, body, httpStatus)).toMatchObject({ status: 'unknown', code, httpStatus });
  });

  test.each([
    ['a member that no schema names', { __typename: 'PaymentDeclined', message: 'No.' }],
    ['a member without its name', { reference: 'k-1' }],
  ])('%s, whatever else it holds', (_name, payload) => {
    expect(read(konbini, { data: { createKonbiniPayment: payload } })).toMatchObject({
      status: 'unknown',
      code: 'unknownMember',
    });
  });

  test('bytes that are no UTF-8', () => {
    const bytes = new Uint8Array([0x7b, 0xff, 0x7d]);
    expect(readReply(money, { httpStatus: 200, bytes })).toMatchObject({ status: 'unknown', code: 'notJson' });
  });
});

test('money is not called done by an answer that names nothing it made', () => {
  for (const payload of [
    {},
    { repaymentRequest: null },
    { repaymentRequest: { requestId: null, status: 'REQUESTED' } },
  ]) {
    expect(read(money, { data: { submitRepaymentRequest: payload } })).toMatchObject({
      status: 'unknown',
      code: 'noData',
    });
  }
});

describe('money whose payload has no id of what was made', () => {
  const deposit = {
    operation: { name: 'collectDeposit', refusals: { proofs: { 'payment.status': ['CLEARED', 'PENDING'] } } },
    money: true,
  };
  const points = { operation: { name: 'redeemPoints', refusals: { proofs: { 'done.points': [] } } }, money: true };
  const hosted = { operation: { name: 'initiateHosted', refusals: { proofs: { payment: [] } } }, money: true };
  const bulk = { operation: { name: 'bulkAward', refusals: { partial: ['failed'] } }, money: true };
  const inserted = [{ accountNumber: 'A-1', ledgerEntry: { id: '7' } }];

  test.each([
    ['a state that says yes', deposit, { payment: { status: 'PENDING' } }],
    ['points', points, { done: { points: 120 } }],
    ['an amount as text, in a list', points, { done: [{ points: null }, { points: '120' }] }],
    ['a payment whose every leaf is secret, by its being there', hosted, { payment: { __typename: 'Payment' } }],
    ['ids, and nothing left out', bulk, { inserted, failed: [] }],
    ['ids, and no list of what was left out', bulk, { inserted, failed: null }],
  ])('is done by %s', (_name, question, payload) => {
    expect(read(question, { data: { [question.operation.name]: payload } })).toMatchObject({ status: 'succeeded' });
  });

  test.each([
    ['a state that says no', deposit, { payment: { status: 'FAILED' } }],
    ['a state that is newer than this console', deposit, { payment: { status: 'PARKED' } }],
    ['no payment', deposit, { payment: null }],
    ['no payment where nothing else may be read', hosted, { payment: null }],
    ['no points', points, { done: { points: 0 } }],
    ['an amount of nothing', points, { done: { points: '0.00' } }],
    ['an empty list', points, { done: [] }],
    ['ids beside what was left out', bulk, { inserted, failed: [{ accountNumber: 'A-2', errorCode: 'X' }] }],
    ['nothing but what was left out', bulk, { inserted: [], failed: [{ accountNumber: 'A-2', errorCode: 'X' }] }],
  ])('is kept open by %s', (_name, question, payload) => {
    expect(read(question, { data: { [question.operation.name]: payload } })).toMatchObject({ status: 'unknown' });
  });
});
