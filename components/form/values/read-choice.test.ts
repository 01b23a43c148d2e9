import { expect, it } from 'vitest';
import { readChoice } from './read-choice.ts';

const names = ['BANKRUPT', 'PPM_REQUESTED', 'GONE_AWAY', 'MOVED'];
const labels = { BANKRUPT: '破産', PPM_REQUESTED: 'ＰＰＭの依頼', GONE_AWAY: '転居', MOVED: '転居' };

it.each([
  ['破産', 'BANKRUPT'],
  [' 破産\u3000', 'BANKRUPT'],
  ['ppmの依頼', 'PPM_REQUESTED'],
  ['BANKRUPT', 'BANKRUPT'],
  ['bankrupt', 'BANKRUPT'],
  ['ＢＡＮＫＲＵＰＴ', 'BANKRUPT'],
  ['gone_away', 'GONE_AWAY'],
])('who types “%s” means %s', (text, name) => {
  expect(readChoice(names, labels, text)).toBe(name);
});

it.each(['', '破', '破産と転居', 'toString'])('who types “%s” means none of them', (text) => {
  expect(readChoice(names, labels, text)).toBeNull();
});

it('nobody guesses which of two with the same label was meant', () => {
  expect(readChoice(names, labels, '転居')).toBeNull();
});
