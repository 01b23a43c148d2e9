import { describe, expect, it } from 'vitest';
import facts from '../../schema/facts.json' with { type: 'json' };
import { beyondTheDomains, permissions } from './permissions.ts';
import { provocations } from './provocations.ts';
import { refusalCodes } from './refusal-codes.ts';
import { createTestSandbox } from './test-sandbox.ts';

const codesOf = new Map<string, readonly string[]>(Object.entries(facts.errorCodes));

describe('what upstream refuses', () => {
  it.each(provocations)('$operation says $says to $as', async ({ operation, says, way, as, variables, first }) => {
    const sandbox = createTestSandbox();
    if (first) expect(sandbox.codeOf(await sandbox.carryOut(as, operation, first))).toBeNull();
    const before = sandbox.effects.length;
    const reply = await sandbox.carryOut(as, operation, variables);
    if (way === 'error') {
      expect(sandbox.codeOf(reply)).toBe(says);
      expect(reply.errors?.[0]?.path).toEqual([operation]);
      expect(reply.data?.[operation] ?? null).toBeNull();
    } else {
      expect(reply.errors).toBeUndefined();
      expect(reply.data).toHaveProperty([operation, ...says.split('.')], false);
    }
    expect(sandbox.effects.length).toBe(before);
  });

  it('covers every code that is known for the 33 operations', () => {
    const operations = Object.keys(permissions).filter((name) => !(name in beyondTheDomains));
    const known = operations.flatMap((name) => (codesOf.get(name) ?? []).map((code) => `${name} ${code}`));
    const provoked = new Set(provocations.map(({ operation, says }) => `${operation} ${says}`));
    expect(operations).toHaveLength(33);
    expect(known.filter((each) => !provoked.has(each))).toEqual([]);
  });

  it('has words for every code that it says', () => {
    const codes = provocations.filter(({ way }) => way === 'error').map(({ says }) => says);
    expect(codes.filter((code) => !refusalCodes[code])).toEqual([]);
  });
});
