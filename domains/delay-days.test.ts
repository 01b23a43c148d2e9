import { describe, expect, it } from 'vitest';
import { getOperationPolicy } from './index.ts';

function delayOf(operation: string, input: unknown): number | null | undefined {
  return getOperationPolicy(operation)?.delayDays?.({ input });
}

describe('how long a pause holds something back', () => {
  it('is counted as the input says it', () => {
    expect(delayOf('pauseCollectionProcess', { pauseLength: 30 })).toBe(30);
    expect(delayOf('pauseDunning', { startDate: '2026-12-20', stopDate: '2027-01-20' })).toBe(31);
  });

  it('is not known where the input says nothing that can be counted', () => {
    for (const pauseLength of [undefined, -1, '30', 1.5, null])
      expect(delayOf('pauseCollectionProcess', { pauseLength })).toBeNull();
    expect(delayOf('pauseDunning', { startDate: '2026-12-20', stopDate: '2026-12-19' })).toBeNull();
    expect(delayOf('pauseDunning', { startDate: 'today', stopDate: '2026-12-19' })).toBeNull();
    expect(delayOf('pauseDunning', null)).toBeNull();
  });
});
