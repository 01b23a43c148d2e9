import { expect, it } from 'vitest';
import { readTimelineAddress, toTimelineAddress } from './timeline-address.ts';

it('an auditor who types an account with wide or small letters comes to its timeline', () => {
  expect(readTimelineAddress({ account: ' ａ-4b54c4bc ' })).toEqual({ of: { account: 'A-4B54C4BC' }, place: {} });
});

it('a part of a story is found again by its address', () => {
  const of = { personId: 'p-1' };
  const address = new URL(toTimelineAddress(of, { around: 12 }), 'https://console.example');
  expect(readTimelineAddress(Object.fromEntries(address.searchParams))).toEqual({ of, place: { around: 12 } });
});

it('what a link cannot mean is nobody’s story, or its latest part', () => {
  expect(readTimelineAddress({ account: ' ', person: ['a', 'b'] })).toBeNull();
  expect(readTimelineAddress({ command: 'x\0', before: '-1', after: '1e99', around: 'x' })).toEqual({
    of: { commandId: 'x' },
    place: {},
  });
});
