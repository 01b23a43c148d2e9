import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitTo } from './entry.ts';

test('a commitment is HMAC-SHA-256, as any other program makes it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.string({ unit: 'binary' }), (salt, content) => {
      expect(commitTo(salt, content)).toBe(createHmac('sha256', salt).update(content, 'utf8').digest('hex'));
    }),
  );
});
