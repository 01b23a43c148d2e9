import { expect, it } from 'vitest';
import { showHidden } from './show-hidden.ts';

it('shows an auditor a character that would reorder the line', () => {
  expect(showHidden('pay \u202e0001 yen')).toBe('pay \\u202e0001 yen');
  expect(showHidden('a\u0000b\u200bc\ud800')).toBe('a\\u0000b\\u200bc\\ud800');
});

it('leaves Japanese, emoji, tabs and lines as they are', () => {
  const text = '返金\tを 依頼\n👩‍💻'.replace('\u200d', '');
  expect(showHidden(text)).toBe(text);
});
