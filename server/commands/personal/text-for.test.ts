import { expect, test } from 'vitest';
import { textFor } from './text-for.ts';

const written = '佐藤様（090-1234-5678）より入電';

test('the desk reads what was written, an auditor without whomever it tells of', () => {
  expect(textFor({ roles: ['operator'] })(written)).toBe(written);
  expect(textFor({ roles: ['lead'] })(written)).toBe(written);
  expect(textFor({ roles: ['auditor'] })(written)).toBe('佐＊様（＊＊＊78）より入電');
});
