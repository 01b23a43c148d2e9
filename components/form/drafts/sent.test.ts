import { describe, expect, it } from 'vitest';
import { getOperationPolicy } from '#domains/index.ts';
import catalogue from '#graphql/catalogue/catalogue.json' with { type: 'json' };
import { sliceFor } from '#graphql/slice.ts';
import { eraseSent, keepSent, readSent } from './sent.ts';
import type { Vault } from './vault.ts';

/** A vault without its lock: what is in it can be looked at. */
function openTestVault(): Vault & { kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    read: async (name) => (kept.has(name) ? { content: kept.get(name), at: 0 } : null),
    write: async (name, content) => kept.set(name, content) !== undefined,
    erase: (name) => void kept.delete(name),
    list: async () => [],
  };
}

const setupOf = (operation: string) => ({
  operation,
  slice: sliceFor(catalogue, operation, getOperationPolicy(operation)?.fields),
});
const mail = setupOf('updateAccountBillingEmail');
const typed = { input: { accountNumber: 'A-4B54C4BC', billingEmail: 'hanako@example.jp' } };

describe('what was sent, and is stored masked', () => {
  it('is given back to whoever asks for the same again, and only for that command and operation', async () => {
    const vault = openTestVault();
    await keepSent(vault, mail, 'one', typed);
    expect(await readSent(vault, mail, 'one')).toEqual(typed);
    expect(await readSent(vault, mail, 'another')).toBe(null);
    expect(await readSent(vault, setupOf('updateUser'), 'one')).toBe(null);
    eraseSent(vault, 'one');
    expect(await readSent(vault, mail, 'one')).toBe(null);
  });

  it('is not kept where the stored command has all of it', async () => {
    const vault = openTestVault();
    const input = { accountNumber: 'A-4B54C4BC', ledgerNumber: 'L-4B54C4BC01', amountInMinorUnit: '1200' };
    await keepSent(vault, setupOf('submitRepaymentRequest'), 'one', { input });
    expect(vault.kept.size).toBe(0);
  });

  it('has no secret in it', async () => {
    const vault = openTestVault();
    const input = { accountNumber: 'A-4B54C4BC', bankAccountHolder: 'サトウ', bankAccountNumber: '1234567' };
    await keepSent(vault, setupOf('storeRefundBankAccount'), 'one', { input });
    expect(JSON.stringify([...vault.kept])).toContain('サトウ');
    expect(JSON.stringify([...vault.kept])).not.toContain('1234567');
  });
});
