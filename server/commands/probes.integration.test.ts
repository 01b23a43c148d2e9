import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { probedOperations } from '#domains/index.ts';
import { startTestConsole, type TestConsole } from '#server/auth/test-console.ts';
import { getDatabase } from '#server/db/client.ts';
import { type ProbeCase, probeCases } from './probe-cases.fixture.ts';
import { type ProbeResult, probeCommand } from './probe-command.ts';
import { callUpstream, makeLostCommand, mayConclude } from './test-lost-command.ts';

let site: TestConsole;
let token: string;

beforeAll(async () => {
  site = await startTestConsole();
});
beforeEach(async () => {
  await site.control('reset', {});
  const issued = await site.control('token', { subject: 'takahashi' });
  token = JSON.parse(JSON.stringify(issued)).accessToken;
});
afterAll(() => site.stop());

const reader = () => ({ token, shared: new Map<string, Promise<string | null>>() });
const upstream = () => ({ token, url: site.sandbox.apiUrl });

const look = (id: string): Promise<ProbeResult> =>
  probeCommand(id, { reader: { token }, personId: 'suzuki', by: { actor: { kind: 'system', process: 'worker' } } });

const saw = async (id: string) => {
  const result = await look(id);
  if (result.kind !== 'looked') throw new Error(`It was not looked at: ${result.kind}`);
  return result.recorded;
};

async function eventsOf(id: string): Promise<string[]> {
  const { rows } = await getDatabase().execute<{ event: string; code: string }>(
    sql`SELECT event, code FROM log_entry WHERE command_id = ${id} ORDER BY sequence`,
  );
  return rows.map(({ event, code }) => `${event} ${code}`);
}

/** The same thing once more, with a key of its own where there is one. */
const again = ({ input, key }: ProbeCase, change: Record<string, unknown>) => ({
  ...input,
  ...change,
  ...(key === undefined ? {} : { [key]: randomUUID() }),
});

test('every declared probe has a case', () => {
  expect(probeCases.map(({ operation }) => operation).toSorted()).toEqual(probedOperations().toSorted());
  expect(probeCases.length).toBeGreaterThanOrEqual(20);
});

describe.each(probeCases)('$operation, its answer lost', (one) => {
  const { operation } = one;

  test('landed: the one new thing proves it', async () => {
    const lost = await makeLostCommand(reader(), one);
    await callUpstream(upstream(), operation, lost.input);
    expect(await saw(lost.id)).toEqual({ verdict: 'landed', code: null, status: 'landed' });
    expect(await eventsOf(lost.id)).toEqual(['command.probed landed', 'command.resolved landed']);
  });

  test('not landed: absence counts after the settling time and two complete reads', async () => {
    const early = await makeLostCommand(reader(), one, { deadlineAgoMs: 60_000 });
    expect(await saw(early.id)).toMatchObject({ verdict: 'notSeen', status: 'unknown' });
    const { id } = await makeLostCommand(reader(), one);
    expect(await saw(id)).toEqual({ verdict: 'notSeen', code: null, status: 'unknown' });
    expect(await saw(id)).toMatchObject({ verdict: 'notSeen' });
    await site.database.moveClock(31_000);
    const status = mayConclude(operation) ? 'did_not_land' : 'unknown';
    expect(await saw(id)).toEqual({ verdict: 'absent', code: null, status });
  });

  test('cannot tell', async () => {
    const { twin } = one;
    if (twin === 'noBefore') {
      const lost = await makeLostCommand(reader(), one, { withoutBefore: true });
      await callUpstream(upstream(), operation, lost.input);
      expect(await saw(lost.id)).toMatchObject({ verdict: 'cannotTell', code: 'noBefore', status: 'unknown' });
    } else if (twin === 'stood') {
      await callUpstream(upstream(), operation, one.input);
      const lost = await makeLostCommand(reader(), one);
      expect(await saw(lost.id)).toMatchObject({ verdict: 'cannotTell', code: 'stoodBefore', status: 'unknown' });
    } else {
      const lost = await makeLostCommand(reader(), one);
      await callUpstream(upstream(), operation, lost.input);
      await callUpstream(upstream(), operation, again(one, twin));
      expect(await saw(lost.id)).toMatchObject({ verdict: 'cannotTell', code: 'several', status: 'unknown' });
    }
  });
});
