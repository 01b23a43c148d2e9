import fc from 'fast-check';
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

const request = { repaymentRequest: { requestId: 'r-1', status: 'REQUESTED' } };

describe('whatever comes', () => {
  const questions = fc.constantFrom(money, note, konbini, comms, sent, nested);
  const anyJson = fc.jsonValue({ maxDepth: 4 });
  const anyError = fc.record(
    {
      message: fc.string(),
      path: fc.array(fc.oneof(fc.constantFrom('submitRepaymentRequest', 'emailQuote', 'x'), fc.nat(3)), {
        maxLength: 3,
      }),
      extensions: fc.record({ errorCode: fc.constantFrom('KT-CT-3927', 'KT-CT-1', '') }, { requiredKeys: [] }),
    },
    { requiredKeys: ['message'] },
  );

  test('nothing throws, and the verdict is one of the three that a reply can give', () => {
    fc.assert(
      fc.property(
        questions,
        fc.oneof(anyJson, fc.string(), fc.record({ data: anyJson, errors: fc.array(anyError) })),
        (question, body) => {
          const outcome = readReply(question, { httpStatus: 200, bytes: bytesOf(body) });
          expect(['succeeded', 'refused', 'unknown']).toContain(outcome.status);
        },
      ),
    );
  });

  test('money is never refused while a payload stands without an error member, errors field or flag', () => {
    fc.assert(
      fc.property(fc.array(anyError), (errors) => {
        expect(read(money, { data: { submitRepaymentRequest: request }, errors }).status).not.toBe('refused');
      }),
    );
  });

  test('a prefix of a good reply never succeeds and is never refused', () => {
    const whole = JSON.stringify({ data: { submitRepaymentRequest: request } });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(read(money, whole.slice(0, length)).status).toBe('unknown');
      }),
    );
  });
});
