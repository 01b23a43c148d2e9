import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

it('a draft of any size, to the byte of every seam, comes back as it was kept', () => {
  for (const length of [0, 1, 0x7fff, 0x8000, 0x8001, 1_000_000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
    const text = toBase64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64'));
    expect(Buffer.compare(fromBase64(text), bytes)).toBe(0);
  }
});
