import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findProbe, probedOperations } from './index.ts';

const operating = readFileSync(new URL('../docs/operating.md', import.meta.url), 'utf8');
const section = operating.slice(operating.indexOf('## An outcome that is unknown')).split('\n## ')[0] ?? '';
const rows = section.split('\n').flatMap((line) => {
  const [, name, , , nothing, again] = line.split('|').map((cell) => cell.trim());
  return name && nothing && again && /^[a-z][A-Za-z]+$/.test(name) && name !== 'operation' ? [{ name, again }] : [];
});

test('whoever operates the console reads of every probe, and of no other', () => {
  expect(rows.map(({ name }) => name).toSorted()).toEqual(probedOperations().toSorted());
  expect(rows.length).toBeGreaterThanOrEqual(20);
});

test('only the four operations whose key upstream is known to refuse twice may be sent again', () => {
  const repeatable = probedOperations().filter((name) => findProbe(name)?.keyUsed !== undefined);
  expect(repeatable.toSorted()).toEqual([
    'awardLoyaltyPoints',
    'deductLoyaltyPoints',
    'refundPayment',
    'submitRepaymentRequest',
  ]);
  expect(rows.filter(({ again }) => again === 'yes').map(({ name }) => name)).toEqual(
    rows.map(({ name }) => name).filter((name) => repeatable.includes(name)),
  );
});

test('what a good answer names stands in a list of the account', () => {
  const named = probedOperations()
    .flatMap((name) => findProbe(name) ?? [])
    .filter(({ given }) => given !== undefined);
  expect(named.filter(({ of }) => of !== undefined)).toEqual([]);
});
