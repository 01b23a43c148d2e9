import { afterAll, beforeAll, expect, it } from 'vitest';
import { getTerms } from '#server/audit/searches/keep-terms.ts';
import { findSavedSearches, getSavedSearch } from '#server/audit/searches/saved-searches.ts';
import { findStaff } from '#server/auth/find-staff.ts';
import { seedSandboxPeople } from '#server/auth/seed-sandbox-people.ts';
import type { Staff } from '#server/auth/staff.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { startTestConsole, type TestConsole } from '#server/auth/test-console.ts';
import { getPool } from '#server/db/client.ts';
import { POST as disclose } from '../disclosures/route.ts';
import { POST as remove } from '../views/remove/route.ts';
import { POST as save } from '../views/route.ts';
import { POST as search } from './route.ts';

let site: TestConsole;
const people = new Map<string, { browser: TestBrowser; staff: Staff }>();

beforeAll(async () => {
  site = await startTestConsole();
  await seedSandboxPeople();
  for (const subject of ['sato', 'takahashi', 'watanabe']) {
    const browser = new TestBrowser(site.origin);
    await browser.signIn(subject);
    const staff = await findStaff(browser.headers());
    if (staff) people.set(subject, { browser, staff });
  }
});
afterAll(() => site.stop());

function personOf(subject: string): { browser: TestBrowser; staff: Staff } {
  const found = people.get(subject);
  if (!found) throw new Error(`${subject} did not sign in`);
  return found;
}

async function post(door: (request: Request) => Promise<Response>, subject: string, body: unknown) {
  const answer = await door(personOf(subject).browser.post('/api/audit/x', body));
  const read: { id?: string; code?: string; seenBy?: { name: string }[]; entries?: unknown[] } = await answer.json();
  return { status: answer.status, ...read };
}

it('what Watanabe types stands behind an id, for a day', async () => {
  const { id = '' } = await post(search, 'watanabe', { text: '田中', least: 1_000 });
  expect(await getTerms(id)).toEqual({ text: '田中', least: 1_000 });
  await site.database.moveClock(25 * 3_600_000);
  expect(await getTerms(id)).toBe(null);
  await site.database.moveClock(-25 * 3_600_000);
  expect(await getTerms('nonsense')).toBe(null);
});

it('an operator searches nothing, and nobody searches by what the database cannot hold', async () => {
  expect(await post(search, 'sato', { text: 'x' })).toMatchObject({ status: 403 });
  expect(await post(search, 'watanabe', { text: 'a\0' })).toMatchObject({ status: 400, code: 'malformed' });
  expect(await post(search, 'watanabe', { least: -1 })).toMatchObject({ status: 400 });
});

it('a saved search is one’s own until it is shared, and only its owner removes it', async () => {
  const [watanabe, takahashi] = [personOf('watanabe').staff, personOf('takahashi').staff];
  const kept = { operation: 'refundPayment', text: '4001', least: 5 };
  const own = await post(save, 'watanabe', { name: '返金', shared: false, search: kept });
  const shared = await post(save, 'watanabe', { name: '月次', shared: true, search: { outcome: 'unknown' } });
  expect(await getSavedSearch(watanabe, own.id ?? '')).toEqual(kept);
  expect(await getSavedSearch(takahashi, own.id ?? '')).toBe(null);
  expect(await findSavedSearches(takahashi)).toEqual([
    { id: shared.id, name: '月次', shared: true, owner: watanabe.name },
  ]);
  expect(await post(remove, 'takahashi', { id: shared.id })).toMatchObject({ status: 404 });
  expect(await post(remove, 'watanabe', { id: shared.id })).toMatchObject({ status: 200 });
  expect(await findSavedSearches(takahashi)).toEqual([]);
});

it('a customer who asks what is held gets one file, and who made it is in the log', async () => {
  expect(await post(disclose, 'watanabe', { account: '田中 太郎' })).toMatchObject({ status: 400 });
  const { rows } = await getPool().query(
    `SELECT event, account, convert_from(bytes, 'UTF8') AS text FROM log_entry ORDER BY sequence DESC LIMIT 1`,
  );
  expect(rows).toMatchObject([{ event: 'log.disclosure_refused', account: null }]);
  expect(rows[0].text).not.toContain('田中');
  await post(disclose, 'watanabe', { account: 'A-4B54C4BC' });
  const made = await post(disclose, 'watanabe', { account: 'a-4b54c4bc' });
  expect(made).toMatchObject({ status: 200, seenBy: [{ name: '渡辺 直子', event: 'log.disclosed', count: 1 }] });
  expect(made.entries).toHaveLength(1);
  expect(await post(disclose, 'sato', { account: 'A-4B54C4BC' })).toMatchObject({ status: 403 });
});
