import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accountFaults } from './faults.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const listed = readme.split('\n').filter((line) => line.startsWith('| A-'));

test('the README lists every account with a fault, and no other', () => {
  const rows = accountFaults.map(
    ({ account, fault, on, effect, seen }) => `| ${account} | \`${fault}\` | ${on} | ${effect} | ${seen} |`,
  );
  expect(listed).toEqual(rows);
});
