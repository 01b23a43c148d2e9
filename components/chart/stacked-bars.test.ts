import { expect, it } from 'vitest';
import { shorten } from './stacked-bars.tsx';

it('a name beside its bar is whole where there is room, and ends in … where there is not', () => {
  expect(shorten('高橋 美咲')).toBe('高橋 美咲');
  expect(shorten('返金依頼・返金・送金の許可')).toBe('返金依頼・返金・…');
  expect(shorten('Repayment requests, refunds')).toBe('Repayment request…');
});
