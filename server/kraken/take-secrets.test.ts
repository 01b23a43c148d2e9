import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, getOperation } from '#graphql/catalogue/catalogue.ts';
import type { CatalogueOperation } from '#graphql/catalogue/shape.ts';
import { maskReply } from './mask-reply.ts';
import { type HttpReply, readReply } from './reply.ts';
import { takeSecrets } from './take-secrets.ts';

const canary = 'CANARY-7f3a9c-live';
const showing = Object.entries(catalogue.operations).filter(([, operation]) => operation.shownOnce);

const toReply = (body: unknown) => ({
  httpStatus: 200,
  bytes: typeof body === 'string' ? new TextEncoder().encode(body) : Buffer.from(JSON.stringify(body)),
});
const textOf = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);

/** A payload with the canary at the end of each path. */
function payloadOf(paths: readonly string[], secret: string): object {
  const payload: Record<string, Record<string, string> | string> = {};
  for (const path of paths) {
    const [first = '', second] = path.split('.');
    const inner = payload[first];
    payload[first] = second === undefined ? secret : { ...(typeof inner === 'object' ? inner : {}), [second]: secret };
  }
  return payload;
}

const wholeReply = ({ name, shownOnce = [] }: CatalogueOperation) => ({
  data: { [name]: payloadOf(shownOnce, canary) },
  errors: [{ message: `We made ${canary} for you.`, path: [name, 'viewer'], extensions: { said: [canary] } }],
});

describe('every operation that is for a secret', () => {
  test.each(showing)('%s: what it is for is handed out, and nothing of it stays in the reply', (_, operation) => {
    const { secrets, reply } = takeSecrets(operation, toReply(wholeReply(operation)));
    expect(secrets).toEqual((operation.shownOnce ?? []).map((name) => ({ name, value: canary })));
    expect(textOf(reply)).not.toContain(canary);
    expect(readReply({ operation, money: false }, reply)).toMatchObject({ status: 'succeeded', incomplete: true });
    expect(maskReply(reply.bytes)).not.toContain(canary);
  });

  test.each(showing)(
    '%s: a reply that breaks off anywhere gives nothing away and is judged as it is',
    (_, operation) => {
      const bytes = toReply(wholeReply(operation)).bytes;
      for (let length = 0; length < bytes.length; length += 1) {
        const broken = { httpStatus: 200, bytes: bytes.subarray(0, length) };
        const { secrets, reply } = takeSecrets(operation, broken);
        expect(secrets).toEqual([]);
        expect(maskReply(reply.bytes)).not.toContain('CANARY');
        expect(readReply({ operation, money: false }, reply)).toEqual(readReply({ operation, money: false }, broken));
      }
    },
  );
});

test('the reply of every other operation passes untouched', () => {
  const others = Object.values(catalogue.operations).filter(({ shownOnce }) => !shownOnce);
  const reply = toReply({ data: { x: { key: canary } } });
  for (const operation of others) expect(takeSecrets(operation, reply)).toEqual({ secrets: [], reply });
  expect(others).toHaveLength(382 - showing.length);
});

test('a secret under its name is hidden wherever it stands, and only where it belongs is it taken for one', () => {
  const operation = getOperation('regenerateSecretKey');
  if (!operation) throw new Error('No such operation');
  const { secrets, reply } = takeSecrets(
    operation,
    toReply({ data: { regenerateSecretKey: [{ key: canary }] }, extensions: { deep: { key: { of: canary } } } }),
  );
  expect(secrets).toEqual([]);
  expect(textOf(reply)).not.toContain(canary);
});

test('whatever comes back, it is judged as it would have been, but for what upstream says in words', () => {
  const operation = getOperation('auth.createMfaDevice');
  if (!operation) throw new Error('No such operation');
  const replies = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.record({ data: fc.record({ createMfaDevice: fc.jsonValue({ maxDepth: 2 }) }) }),
    fc.string({ unit: 'binary' }),
    fc.uint8Array(),
  );
  fc.assert(
    fc.property(replies, (body) => {
      const reply = body instanceof Uint8Array ? { httpStatus: 200, bytes: body } : toReply(body);
      const judge = (one: HttpReply) => readReply({ operation, money: false }, one);
      const taken = judge(takeSecrets(operation, reply).reply);
      expect([taken.status, taken.code]).toEqual([judge(reply).status, judge(reply).code]);
    }),
  );
});

test('what is nested beyond all reason is hidden, not failed on', () => {
  const operation = getOperation('generateCreditCardToken');
  if (!operation) throw new Error('No such operation');
  const deep = `${'['.repeat(5_000)}"${canary}"${']'.repeat(5_000)}`;
  expect(textOf(takeSecrets(operation, toReply(`{"data":${deep}}`)).reply)).not.toContain(canary);
});
