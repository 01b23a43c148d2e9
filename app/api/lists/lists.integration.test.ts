import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptList } from '#graphql/kinds.ts';
import { findStaff } from '#server/auth/find-staff.ts';
import { seedSandboxPeople } from '#server/auth/seed-sandbox-people.ts';
import type { Staff } from '#server/auth/staff.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { startTestConsole, type TestConsole } from '#server/auth/test-console.ts';
import { addListEntry } from '#server/commands/change-list.ts';
import { seedSandboxLists } from '#server/commands/seed-sandbox-lists.ts';
import { getPool } from '#server/db/client.ts';
import { findAllListEntries } from '#server/kraken/find-list-entries.ts';
import { lookUp } from '#server/kraken/look-up.ts';
import { POST as remove } from './remove/route.ts';
import { POST as add } from './route.ts';

let site: TestConsole;
const people = new Map<string, { staff: Staff; browser: TestBrowser }>();

beforeAll(async () => {
  site = await startTestConsole();
  await seedSandboxPeople();
  for (const subject of ['sato', 'takahashi', 'tanaka', 'watanabe', 'ito']) {
    const browser = new TestBrowser(site.origin);
    await browser.signIn(subject);
    const staff = await findStaff(browser.headers());
    if (staff) people.set(subject, { staff, browser });
  }
});
afterAll(() => site.stop());

function personOf(subject: string): { staff: Staff; browser: TestBrowser } {
  const found = people.get(subject);
  if (!found) throw new Error(`${subject} did not sign in`);
  return found;
}

/** Posts through a door as this person's browser does. */
async function post(door: (request: Request) => Promise<Response>, subject: string, body: unknown) {
  const headers = new Headers(personOf(subject).browser.headers());
  headers.set('origin', site.origin);
  headers.set('content-type', 'application/json');
  const answer = await door(
    new Request(`${site.origin}/api/x`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  const said: { code?: string; id?: number } = await answer.json();
  return { status: answer.status, ...said };
}

async function offered(list: KeptList, text: string): Promise<string[]> {
  const found = await lookUp(personOf('sato').staff, list, { text, account: null });
  if (!found.ok) throw new Error(found.code);
  return found.value.map(({ value, facts }) => `${value} ${facts.name ?? ''}`.trim());
}

async function logged(): Promise<string[]> {
  const { rows } = await getPool().query(`SELECT event FROM log_entry WHERE event LIKE 'list.%' ORDER BY sequence`);
  return rows.map(({ event }) => event);
}

const asked = { list: 'agency', value: ' SAKURA ', label: 'さくら債権回収' } as const;

describe('a list that leads keep', () => {
  it('Takahashi adds an agency; Sato finds it by its code and by its name; Tanaka removes it; she finds it no more', async () => {
    const { status, id } = await post(add, 'takahashi', asked);
    expect(status).toBe(200);
    expect(await offered('agency', 'sak')).toEqual(['SAKURA さくら債権回収']);
    expect(await offered('agency', 'さくら')).toEqual(['SAKURA さくら債権回収']);
    expect(await offered('campaign', '')).toEqual([]);
    expect(await post(add, 'tanaka', asked)).toMatchObject({ status: 409, code: 'alreadyListed' });
    expect(await post(remove, 'tanaka', { id })).toMatchObject({ status: 200 });
    expect(await offered('agency', '')).toEqual([]);
    expect(await post(remove, 'tanaka', { id })).toMatchObject({ status: 409, code: 'notStanding' });
    expect(await findAllListEntries({ limit: 5 })).toMatchObject([
      { value: 'SAKURA', added: { name: '高橋 美咲' }, removed: { name: '田中 健' } },
    ]);
    expect(await logged()).toEqual([
      'list.entry_added',
      'list.change_refused',
      'list.entry_removed',
      'list.change_refused',
    ]);
  });

  it('what was removed can be added again, and twice at once stands once', async () => {
    const twice = await Promise.all([post(add, 'takahashi', asked), post(add, 'tanaka', asked)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await offered('agency', '')).toHaveLength(1);
  });

  it.each([
    ['sato', asked, 403],
    ['watanabe', asked, 403],
    ['ito', asked, 403],
    ['takahashi', { ...asked, value: '  ' }, 409],
    ['takahashi', { ...asked, value: 'A\nB' }, 400],
    ['takahashi', { ...asked, value: 'A\0' }, 400],
    ['takahashi', { ...asked, list: '__proto__' }, 400],
    ['takahashi', { ...asked, by: 'sato' }, 400],
  ] as const)('%s cannot add %j: %i', async (subject, body, status) => {
    const before = await findAllListEntries({ limit: 50 });
    expect(await post(add, subject, body)).toMatchObject({ status });
    expect(await findAllListEntries({ limit: 50 })).toEqual(before);
  });

  it('an operator cannot remove one', async () => {
    const [standing] = await findAllListEntries({ limit: 1 });
    expect(await post(remove, 'sato', { id: standing?.id })).toMatchObject({ status: 403 });
    expect(await offered('agency', '')).toHaveLength(1);
  });

  it('a lead whose role was taken away a moment ago changes nothing, and the log says who tried', async () => {
    const { staff } = personOf('tanaka');
    await getPool().query(
      `UPDATE role_grant SET taken_at = clock() WHERE person_id = (SELECT id FROM person WHERE subject = 'tanaka')`,
    );
    const context = { address: '203.0.113.7', userAgent: 'test' };
    const said = await addListEntry({ ...asked, value: 'LATE' }, { staff, context });
    expect(said).toEqual({ ok: false, code: 'leadsOnly' });
    expect((await logged()).at(-1)).toBe('list.change_refused');
    expect(await offered('agency', 'late')).toEqual([]);
  });
});

describe('the sandbox’s lists', () => {
  it('are offered on a fresh start, once, and what a lead removed does not come back', async () => {
    await seedSandboxLists();
    expect(await offered('campaign', '')).toContain('LEGAL 法的手続き');
    expect(await offered('processConfiguration', 'pilot')).toEqual(['ACCOUNT_PILOT']);
    expect(await offered('agency', 'kita')).toEqual([]);
    const legal = (await findAllListEntries({ limit: 50 })).find(({ value }) => value === 'LEGAL');
    expect(await post(remove, 'takahashi', { id: legal?.id })).toMatchObject({ status: 200 });
    const before = (await logged()).length;
    await seedSandboxLists();
    expect(await offered('campaign', 'legal')).toEqual([]);
    expect(await logged()).toHaveLength(before);
  });
});
