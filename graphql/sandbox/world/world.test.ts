import { describe, expect, it } from 'vitest';
import { day, fromDay, toDay, toInstant } from './calendar.ts';
import { maximumRefund } from './maximum-refund.ts';
import { accountCount } from './populate.ts';
import { settle } from './settle.ts';
import { createWorld, restoreWorld, snapshotWorld } from './world.ts';

const noon = Date.parse('2026-11-23T12:00:00+09:00');
const now = () => noon;
const { state } = createWorld({ seed: 'quarterdeck', now });

function every<Thing, Key extends keyof Thing>(things: Readonly<Record<string, Thing>>, key: Key): Thing[Key][] {
  return [...new Set(Object.values(things).map((thing) => thing[key]))].sort();
}

describe('the population', () => {
  it('is the same every time it is seeded', () => {
    expect(createWorld({ seed: 'quarterdeck', now }).state).toEqual(state);
  });

  it('is another one with another seed', () => {
    const other = createWorld({ seed: 'another', now }).state;
    expect(Object.keys(other.accounts)).not.toEqual(Object.keys(state.accounts));
  });

  it('has 500 accounts with names in kanji and kana, an address, an e-mail address, a telephone and a supply point', () => {
    const accounts = Object.values(state.accounts);
    expect(accounts).toHaveLength(accountCount);
    for (const { number, holder, address, supplyPoints } of accounts) {
      expect(number).toMatch(/^A-[0-9A-F]{8}$/);
      expect(holder.familyName + holder.givenName).toMatch(/^[\p{sc=Han}\p{sc=Hiragana}々]+$/u);
      expect(holder.familyKana + holder.givenKana).toMatch(/^[ァ-ヶー]+$/);
      expect(holder.email).toMatch(/^[a-z.0-9]+@[a-z-]+\.example$/);
      expect(holder.mobile).toMatch(/^\+81\d{10}$/);
      expect(address.postalCode).toMatch(/^\d{3}-\d{4}$/);
      expect(supplyPoints[0]?.spin).toMatch(/^\d{22}$/);
    }
  });

  it('has repayments, requests, processes, dunning, exceptions and templates in every state', () => {
    expect(every(state.repayments, 'status')).toHaveLength(7);
    expect(every(state.repaymentRequests, 'status')).toHaveLength(4);
    expect(every(state.collectionProcesses, 'status')).toEqual(['ACTIVE', 'COMPLETE', 'PENDING']);
    expect(every(state.collectionProcesses, 'level')).toEqual(['ACCOUNT', 'BILLING_DOCUMENT', 'LEDGER']);
    expect(every(state.collectionProcesses, 'completion')).toHaveLength(5);
    expect(every(Object.fromEntries(state.dunningProcesses.entries()), 'status')).toEqual([
      'ACTIVE',
      'COMPLETE',
      'WITHDRAWING',
      'WITHDRAWN',
    ]);
    expect(every(state.apiExceptions, 'resolutionStatus')).toHaveLength(7);
    expect(every(state.templates, 'status')).toEqual(['ACTIVE', 'DRAFT', 'EXPIRED']);
  });

  it('never gives two things one number', () => {
    const ledgers = Object.values(state.ledgers);
    expect(new Set(ledgers.map(({ id }) => id)).size).toBe(ledgers.length);
    const spins = Object.values(state.accounts).flatMap(({ supplyPoints }) => supplyPoints.map(({ spin }) => spin));
    expect(new Set(spins).size).toBe(spins.length);
  });

  it('asks nobody’s ledger for more than its credit', () => {
    for (const repayment of Object.values(state.repayments)) {
      const ledger = state.ledgers[repayment.ledgerNumber];
      expect(ledger && maximumRefund(state, ledger)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('what outlives a restart', () => {
  it('is the whole world, its moved clock included', () => {
    const world = createWorld({ seed: 'quarterdeck', now });
    world.clock.advance(day);
    settle(world);
    const kept: unknown = JSON.parse(JSON.stringify(snapshotWorld(world)));
    const again = restoreWorld(kept, now);
    expect(again.state).toEqual(world.state);
    expect(again.clock.now()).toBe(noon + day);
  });

  it('is not taken from something else', () => {
    expect(() => restoreWorld({ accounts: {} }, now)).toThrow('no snapshot');
  });
});

describe('days and instants', () => {
  it('are those of Japan', () => {
    expect(toDay(Date.parse('2026-11-22T15:00:00Z'))).toBe('2026-11-23');
    expect(toInstant(noon)).toBe('2026-11-23T12:00:00.000+09:00');
    expect(fromDay('2026-11-23')).toBe(Date.parse('2026-11-22T15:00:00Z'));
  });

  it('are not read from what is no day', () => {
    expect(fromDay('2026-02-30')).toBeNull();
    expect(fromDay('soon')).toBeNull();
  });
});
