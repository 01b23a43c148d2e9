import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './json-text.ts';

test.each([
  ['', 'notJson', 1, 1],
  ['{"a": 1,}', 'notJson', 1, 9],
  ['{\n  "a": tru\n}', 'notJson', 2, 8],
  ['[1, 2', 'notJson', 1, 6],
  ['{"a": 1} x', 'notJson', 1, 10],
  ['01', 'notJson', 1, 2],
  ['"a\nb"', 'notJson', 1, 1],
  ['[1,\u3000 2]', 'notJson', 1, 4],
  ['{"a": 1,\n "a": 2}', 'jsonDuplicateKey', 2, 2],
  ['{"__proto__": 1}', 'reservedKey', 1, 2],
  ['[9007199254740993]', 'jsonTooPrecise', 1, 2],
  ['0.1234567890123456', 'jsonTooPrecise', 1, 1],
  ['[1e999]', 'jsonTooPrecise', 1, 2],
  ['"\\ud800"', 'loneSurrogate', 1, 1],
  ['"\\u0000"', 'nulCharacter', 1, 1],
  ['['.repeat(100_000), 'jsonTooDeep', 1, 66],
] as const)('%j is refused where it goes wrong', (text, code, line, column) => {
  expect(readJson(text, 'value')).toEqual({ ok: false, code, line, column });
});

test('what travels as the text that was typed may hold any number', () => {
  expect(readJson('[9007199254740993, 0.12345678901234567890]', 'text').ok).toBe(true);
});

test('what JSON can say is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), fc.integer({ min: 0, max: 4 }), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      const read = readJson(text, 'value');
      if (read.ok) expect(JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)));
      else expect(['jsonTooPrecise', 'reservedKey', 'nulCharacter', 'loneSurrogate']).toContain(read.code);
    }),
  );
});

test('nothing that JSON.parse refuses is let through, and nothing throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[[\]{}",:0-9a-e.\s-]{0,12}$/)), (text) => {
      const read = readJson(text, 'value');
      if (read.ok) expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(read.value));
    }),
    { numRuns: 2000 },
  );
});
