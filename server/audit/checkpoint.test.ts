import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Checkpoint, hashCheckpoint, readCheckpoints, toCheckpointLine } from './checkpoint.ts';
import { findStanding } from './standing-checkpoints.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

const chain = makeChain(4);
const lines = chain.map((checkpoint) => toCheckpointLine(checkpoint, privateKey));

test('a witness’s own file is read back as it was signed', () => {
  expect(readCheckpoints(lines.join(''), publicKeyPem)).toEqual({ ok: true, checkpoints: chain });
  expect(readCheckpoints('', publicKeyPem)).toEqual({ ok: true, checkpoints: [] });
});

test('whoever changes a single character of a line is found at that line', () => {
  const text = lines.join('');
  fc.assert(
    fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom('0', 'a', 'x', ' '), (at, character) => {
      const changed = text.slice(0, at) + character + text.slice(at + 1);
      const read = readCheckpoints(changed, publicKeyPem);
      // A space between tokens, or the last bits of a base64 text, can change without changing what is said.
      if (read.ok) expect(read.checkpoints).toEqual(chain);
      else expect(read.line).toBe(text.slice(0, at).split('\n').length);
    }),
  );
});

test('whoever takes a line out, doubles it or lets two change places is found', () => {
  const [one = '', two = '', three = ''] = lines;
  expect(readCheckpoints(one + three, publicKeyPem)).toEqual({ ok: false, line: 2 });
  expect(readCheckpoints(two + three, publicKeyPem)).toEqual({ ok: false, line: 1 });
  expect(readCheckpoints(one + one, publicKeyPem)).toEqual({ ok: false, line: 2 });
  expect(readCheckpoints(one + three + two, publicKeyPem)).toEqual({ ok: false, line: 2 });
});

test('whoever signs with a key of their own is found', () => {
  const own = generateKeyPairSync('ed25519').privateKey;
  const forged = chain.map((checkpoint) => toCheckpointLine(checkpoint, own));
  expect(readCheckpoints(forged.join(''), publicKeyPem)).toEqual({ ok: false, line: 1 });
});

test('a checkpoint that vouches for fewer entries than the one before is refused though it is signed', () => {
  const [first] = chain;
  if (!first) throw new Error('No checkpoint');
  const back = { ...first, sequence: 5, count: 5, previous: hashCheckpoint(first) };
  const text = [first, back].map((checkpoint) => toCheckpointLine(checkpoint, privateKey)).join('');
  expect(readCheckpoints(text, publicKeyPem)).toEqual({ ok: false, line: 2 });
});

test('after a restore the next epoch may go back to what is kept, and nothing else may', () => {
  const last = chain.at(-1);
  if (!last) throw new Error('No checkpoint');
  const begin = (changed: Partial<Checkpoint>): Checkpoint => ({
    ...last,
    sequence: 25,
    count: 25,
    previous: hashCheckpoint(last),
    epoch: 2,
    restoredTo: { sequence: 20, head: '2'.repeat(64) },
    ...changed,
  });
  const read = (checkpoint: Checkpoint) =>
    readCheckpoints(lines.join('') + toCheckpointLine(checkpoint, privateKey), publicKeyPem);
  const begun = begin({});
  expect(read(begun)).toEqual({ ok: true, checkpoints: [...chain, begun] });
  for (const wrong of [
    { epoch: 1 },
    { epoch: 3 },
    { count: 24 },
    { restoredTo: undefined },
    { restoredTo: { sequence: 25, head: '2'.repeat(64) } },
    { restoredTo: { sequence: 41, head: '2'.repeat(64) }, sequence: 50, count: 50 },
    { databaseId: '3c9d2d0e-93f4-4f0e-8a52-0d7a3c6f0000' },
    { previous: null },
  ]) {
    expect(read(begin(wrong))).toEqual({ ok: false, line: 5 });
  }
  expect(findStanding([...chain, begun])).toEqual({
    checkpoints: [...chain.slice(0, 2), begun],
    restores: [{ epoch: 2, at: last.at, kept: 20, until: 40 }],
  });
});

function makeChain(count: number): Checkpoint[] {
  const checkpoints: Checkpoint[] = [];
  for (let number = 1; number <= count; number += 1) {
    const before = checkpoints.at(-1);
    checkpoints.push({
      v: 1,
      sequence: number * 10,
      count: number * 10,
      head: String(number).repeat(64),
      previous: before ? hashCheckpoint(before) : null,
      databaseId: '3f0c1d5e-7c1b-4a59-9d0e-2f6a1f0c9b11',
      epoch: 1,
      at: '2026-04-01T00:00:00.000Z',
    });
  }
  return checkpoints;
}
