import { expect, test } from 'vitest';
import { readAllPages } from './pages.ts';

const page = (ids: number[], next: string | null) => ({
  ok: true as const,
  value: { edges: ids.map((node) => ({ node })), pageInfo: { hasNextPage: next !== null, endCursor: next } },
});

test('a list is read to its end', async () => {
  const pages = new Map([
    [null, page([1, 2], 'b')],
    ['b', page([3], null)],
  ]);
  expect(await readAllPages((after) => Promise.resolve(pages.get(after) ?? page([], null)))).toEqual({
    ok: true,
    value: [1, 2, 3],
  });
});

test('a list that breaks off is not taken for a short one', async () => {
  const broken = { ok: false as const, code: 'unreadable' as const, krakenCodes: [] };
  expect(await readAllPages<number>((after) => Promise.resolve(after === null ? page([1], 'b') : broken))).toEqual(
    broken,
  );
});

test('a list without an end is given up, not believed', async () => {
  expect(await readAllPages(() => Promise.resolve(page([1], 'again')))).toMatchObject({
    ok: false,
    code: 'unreadable',
  });
});
