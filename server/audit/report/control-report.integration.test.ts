import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closePool, getDatabase } from '#server/db/client.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/test-database.ts';
import { useTestSettings } from '#server/db/test-settings.ts';
import { appendEntry } from '../append-entry.ts';
import type { EntryDraft } from '../event.ts';
import { findSightings } from '../find-sightings.ts';
import { getControlReport } from './control-report.ts';
import { moveMonth, toMonth } from './month.ts';

let database: TestDatabase;
const day = 86_400_000;
const person = (personId: string, name: string) => ({
  kind: 'person' as const,
  personId,
  name,
  roles: ['lead' as const],
});
const takahashi = person('p-takahashi', '高橋 美咲');
const tanaka = person('p-tanaka', '田中 健');
const command = (number: number) => ({
  commandId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  operation: 'refundPayment',
  account: 'A-4B54C4BC',
  reference: `CASE-${number}`,
});
const vote = (
  number: number,
  actor: typeof tanaka,
  verdict: 'approve' | 'reject',
  overridden: string[] = [],
): EntryDraft => ({
  event: 'command.voted',
  actor,
  ...command(number),
  rule: 'refunds',
  ruleVersion: 1,
  round: 1,
  verdict,
  overridden,
});

beforeAll(async () => {
  database = await createTestDatabase();
  useTestSettings(database);
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

async function write(...drafts: EntryDraft[]): Promise<void> {
  for (const draft of drafts) await appendEntry(draft);
}

it('Watanabe reads in one month’s report who decided, what was loosened and what stayed unknown', async () => {
  const month = toMonth(new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 7));
  if (month === null) throw new Error('no month');
  await write(
    vote(1, takahashi, 'approve'),
    vote(2, takahashi, 'approve', ['splitting']),
    vote(3, tanaka, 'reject'),
    { event: 'block.lifted', actor: tanaka, ...command(4), block: command(4).commandId, by: [] },
    { event: 'sending.stopped', actor: tanaka, scope: 'domain', name: 'dca' },
    { event: 'command.unknown', actor: takahashi, ...command(5), attempt: 1 },
    { event: 'command.unknown', actor: takahashi, ...command(6), attempt: 1 },
    { event: 'command.resolved', actor: tanaka, ...command(6), attempt: 1, code: 'landed' },
    { event: 'command.succeeded', actor: takahashi, ...command(7), attempt: 1, incomplete: false },
  );
  const report = await getControlReport(month);
  expect(report.decisions).toEqual([
    {
      rule: 'refunds',
      personId: 'p-takahashi',
      name: '高橋 美咲',
      verdict: 'approve',
      count: 2,
      onBehalf: 0,
      overridden: 1,
    },
    { rule: 'refunds', personId: 'p-tanaka', name: '田中 健', verdict: 'reject', count: 1, onBehalf: 0, overridden: 0 },
  ]);
  expect(report.events.map(({ group, entry }) => [group, entry.event])).toEqual([
    ['blocks', 'block.lifted'],
    ['stops', 'sending.stopped'],
  ]);
  expect(report.outcomes.map(({ outcome, count }) => [outcome, count])).toEqual([
    ['succeeded', 1],
    ['unknown', 2],
  ]);
  expect(report.controls.map(({ group, count }) => [group, count])).toEqual([
    ['blocks', 1],
    ['stops', 1],
  ]);
  expect(report.late).toEqual([]);
  await database.moveClock(day + 60_000);
  const later = await getControlReport(month);
  expect(later.late).toMatchObject([{ commandId: command(5).commandId, known: null, account: 'A-4B54C4BC' }]);
  const [before, next] = [toMonth(moveMonth(month.name, -1)), toMonth(moveMonth(month.name, 1))];
  if (before === null || next === null) throw new Error('no month');
  expect(await getControlReport(before)).toMatchObject({ decisions: [], late: [], controls: [] });
  // What nobody has found out by then is late in the next month too, and no more once it is known.
  await database.moveClock(40 * day);
  expect((await getControlReport(next)).late).toMatchObject([{ commandId: command(5).commandId, known: null }]);
  await write({ event: 'command.resolved', actor: tanaka, ...command(5), attempt: 1, code: 'did_not_land' });
  expect((await getControlReport(month)).late).toMatchObject([{ known: expect.any(String) }]);
  const after = toMonth(moveMonth(next.name, 2));
  expect(after && (await getControlReport(after)).late).toEqual([]);
  await database.moveClock(-41 * day - 60_000);
});

it('what was sent again and is unknown still is one line of the report, from the first time on', async () => {
  const month = toMonth(new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 7));
  if (month === null) throw new Error('no month');
  const unknowns = async () => {
    const { outcomes, late } = await getControlReport(month);
    const counted = outcomes.filter(({ outcome }) => outcome === 'unknown').reduce((sum, { count }) => sum + count, 0);
    return { counted, late: late.filter(({ commandId }) => commandId === command(8).commandId) };
  };
  const { counted: before } = await unknowns();
  await write({ event: 'command.unknown', actor: takahashi, ...command(8), attempt: 1 });
  const first = await getDatabase().execute<{ sequence: string }>(sql`SELECT max(sequence) AS sequence FROM log_entry`);
  await database.moveClock(2 * day);
  await write(
    { event: 'command.sending', actor: takahashi, ...command(8), attempt: 2 },
    { event: 'command.unknown', actor: takahashi, ...command(8), attempt: 2 },
  );
  await database.moveClock(2 * day);
  expect((await unknowns()).counted).toBe(before + 1);
  expect((await unknowns()).late).toMatchObject([{ sequence: Number(first.rows[0]?.sequence), known: null }]);
  await write({ event: 'command.resolved', actor: tanaka, ...command(8), attempt: 2, code: 'landed' });
  expect((await unknowns()).late).toMatchObject([{ known: expect.any(String) }]);
  await database.moveClock(-4 * day);
});

it('who saw a customer and what somebody saw are answered with counts and the numbers of entries', async () => {
  const viewed = (account: string, actor: typeof tanaka): EntryDraft => ({ event: 'customer.viewed', actor, account });
  await write(viewed('A-1', tanaka), viewed('A-1', tanaka), viewed('A-2', tanaka), viewed('A-1', takahashi));
  const who = await findSightings({ account: 'A-1' });
  expect(who).toMatchObject({ total: 3, accounts: 2 });
  expect(who.rows.map(({ personId, count }) => [personId, count])).toEqual([
    ['p-takahashi', 1],
    ['p-tanaka', 2],
  ]);
  const what = await findSightings({ personId: 'p-tanaka', from: new Date(Date.now() - day).toISOString() });
  expect(what.rows.map(({ account, count }) => [account, count])).toEqual([
    ['A-2', 1],
    ['A-1', 2],
  ]);
  expect((await findSightings({ personId: 'p-tanaka', to: '2020-01-01T00:00:00Z' })).rows).toEqual([]);
});
