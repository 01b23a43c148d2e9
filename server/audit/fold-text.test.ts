import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

it('an auditor who types wide, small or half-width letters means the same', () => {
  expect(foldText('Ａ-４Ｂ５４Ｃ４ＢＣ')).toBe(foldText('a-4b54c4bc'));
  expect(foldText('ｺｳｻﾞ')).toBe(foldText('コウザ'));
});

it('what is found in the folded form is found in the text, and the other way round', () => {
  const text = fc.string({
    unit: fc.constantFrom('田', '中', '佐', '藤', 'a', 'B', '~', '1', '\n', '𠮷', 'が'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, text, (whole, part) => {
      const plain = (one: string) => one.normalize('NFKC').toLowerCase();
      expect(foldText(whole).includes(foldText(part))).toBe(plain(whole).includes(plain(part)));
    }),
    { numRuns: 5_000 },
  );
});
