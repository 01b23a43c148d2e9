import { describe, expect, it } from 'vitest';
import { fill } from './fill.ts';

describe('a sentence with placeholders', () => {
  it('shows a reader the values in their places', () => {
    expect(fill('{account} に {amount} を返金します', { account: 'A-4B54C4BC', amount: '¥12,345' })).toBe(
      'A-4B54C4BC に ¥12,345 を返金します',
    );
  });

  it('leaves a hole visible rather than silently dropping a word', () => {
    expect(fill('{count} 件', {})).toBe('{count} 件');
    expect(fill('{toString}', {})).toBe('{toString}');
  });

  it('does not fill what a value itself contains', () => {
    expect(fill('{a}', { a: '{b}', b: 'x' })).toBe('{b}');
  });
});
