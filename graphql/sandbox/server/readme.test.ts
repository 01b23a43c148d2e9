import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accountFaults } from './faults.ts';

test.each(['../README.md', '../../../docs/operating.md'])(
  '%s lists every account with a fault, and no other',
  (file) => {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    const rows = accountFaults.map(
      ({ account, fault, on, effect, seen }) => `| ${account} | \`${fault}\` | ${on} | ${effect} | ${seen} |`,
    );
    expect(text.split('\n').filter((line) => line.startsWith('| A-'))).toEqual(rows);
  },
);
