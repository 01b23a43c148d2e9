import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { getLease } from '#server/commands/lease.ts';
import { startTestRoad, type TestRoad, toPost } from '#server/commands/test-road.ts';
import { getPool } from '#server/db/client.ts';
import { lookAfter } from './look-after.ts';

let road: TestRoad;
let sato: Staff;
let takahashi: Staff;
let tanaka: Staff;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  road = await startTestRoad();
  [sato, takahashi, tanaka] = [await road.signIn('sato'), await road.signIn('takahashi'), await road.signIn('tanaka')];
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

const look = (staff: Staff | null, commandId: string, origin = road.site.origin) =>
  lookAfter({
    staff,
    input: { commandId },
    request: { headers: new Headers({ origin }), address: '203.0.113.7', userAgent: 'test' },
  });

test('a pause goes at once, and a lead who did not make it looks at it afterwards, once', async () => {
  const post = toPost('pauseDunning', {
    input: { accountNumber: 'A-ACC0000B', pathName: 'STANDARD', startDate: '2099-01-01', stopDate: '2099-01-08' },
  });
  const sent = await road.submitOnce(sato, post);
  expect(sent).toEqual({ ok: true, commandId: post.commandId, status: 'succeeded' });
  expect(sent).not.toMatchObject({ status: 'waiting' });

  expect(await look(null, post.commandId)).toMatchObject({ ok: false, code: 'noSession' });
  expect(await look(sato, post.commandId)).toMatchObject({ ok: false, code: 'notPermitted' });
  expect(await look(takahashi, post.commandId, 'https://elsewhere.example')).toMatchObject({ code: 'foreignOrigin' });

  expect(await look(takahashi, post.commandId)).toMatchObject({ ok: true });
  expect(await look(tanaka, post.commandId)).toMatchObject({ ok: false, code: 'notWaiting' });
  const { rows } = await getPool().query('SELECT looked_by_name FROM after_look WHERE command_id = $1', [
    post.commandId,
  ]);
  expect(rows).toEqual([{ looked_by_name: '高橋 美咲' }]);
  expect(await road.events(post.commandId)).toContain('command.looked_after');
});
