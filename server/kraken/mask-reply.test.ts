import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskReply } from './mask-reply.ts';

const bytesOf = (body: unknown) => new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));

test('what is kept of it fits, is well-formed and holds no NUL', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.string({ unit: 'binary' })), (body) => {
      const kept = maskReply(bytesOf(body));
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(65_536);
      expect(kept.isWellFormed() && !kept.includes('\0')).toBe(true);
    }),
  );
});

test('names, addresses and secrets in a reply are masked before it is kept', () => {
  const kept = maskReply(
    bytesOf({
      data: {
        x: { id: 'r-1', fullName: '田中 太郎', email: 'tanaka@example.jp', apiToken: 'abc', address: { city: '港区' } },
      },
    }),
  );
  expect(JSON.parse(kept)).toEqual({
    data: {
      x: { id: 'r-1', fullName: '田＊', email: 't＊@example.jp', apiToken: '＊＊＊', address: '＊＊＊' },
    },
  });
});

test('a reply too long to keep keeps its beginning', () => {
  const kept = maskReply(bytesOf({ data: { x: { note: 'あ'.repeat(50_000) } } }));
  expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(60_000);
  expect(JSON.parse(kept).beginning).toContain('ああ');
});
