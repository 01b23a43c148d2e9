import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indentJson } from './indent-json.ts';

it('lays a command out as a reader expects it', () => {
  expect(indentJson('{"input":{"accountNumber":"A-4B54C4BC","lines":[1,{}],"none":[]}}')).toBe(
    JSON.stringify({ input: { accountNumber: 'A-4B54C4BC', lines: [1, {}], none: [] } }, null, 2),
  );
});

it('keeps digits that a number in JavaScript would lose', () => {
  expect(indentJson('{"id":9007199254740993}')).toContain('9007199254740993');
});

it('shows an auditor a reply that is no JSON as it came', () => {
  expect(indentJson('<html>502</html>')).toBe('<html>502</html>');
  expect(indentJson('{"cut":')).toBe('{"cut":');
});

it('never changes what any JSON text means', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(indentJson(text)).toBe(JSON.stringify(JSON.parse(text), null, 2));
    }),
  );
});
