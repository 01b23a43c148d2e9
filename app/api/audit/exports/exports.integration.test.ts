import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyExport } from '#bin/verify-export.mjs';
import { verifyLog } from '#server/audit/verify-log.ts';
import { seedSandboxPeople } from '#server/auth/seed-sandbox-people.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { startTestConsole, type TestConsole } from '#server/auth/test-console.ts';
import { getPool } from '#server/db/client.ts';
import { GET as file } from './[id]/file/route.ts';
import { GET as manifest } from './[id]/manifest/route.ts';
import { GET as key } from './key/route.ts';
import { POST as begin } from './route.ts';

let site: TestConsole;
const people = new Map<string, TestBrowser>();

beforeAll(async () => {
  site = await startTestConsole();
  await seedSandboxPeople();
  for (const subject of ['sato', 'takahashi', 'watanabe', 'ito']) {
    const browser = new TestBrowser(site.origin);
    await browser.signIn(subject);
    people.set(subject, browser);
  }
});
afterAll(() => site.stop());

function browserOf(subject: string): TestBrowser {
  const browser = people.get(subject);
  if (!browser) throw new Error(`${subject} did not sign in`);
  return browser;
}

const ask = (subject: string, body: unknown) => begin(browserOf(subject).post('/api/audit/exports', body));
const fetchOf = (subject: string, id: string, door = file) =>
  door(browserOf(subject).request(`/api/audit/exports/${id}/x`), { params: Promise.resolve({ id }) });

async function idOf(answer: Response): Promise<string> {
  const { id }: { id: string } = await answer.json();
  return id;
}

async function events(): Promise<{ event: string; account: string | null }[]> {
  const { rows } = await getPool().query(`SELECT event, account FROM log_entry ORDER BY sequence`);
  return rows;
}

describe('an export', () => {
  it.each(['csv', 'jsonl'] as const)(
    'Watanabe takes the log out as %s, and verifies it elsewhere with what came with it',
    async (format) => {
      const id = await idOf(await ask('watanabe', { format, filter: {} }));
      expect((await events()).at(-1)?.event).toBe('log.exported');
      expect((await fetchOf('watanabe', id, manifest)).status).toBe(404);
      const answer = await fetchOf('watanabe', id);
      expect(answer.headers.get('content-disposition')).toContain(`.${format}"`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect((await events()).at(-1)?.event).toBe('log.export_signed');
      const signed = await (await fetchOf('watanabe', id, manifest)).json();
      const pem = await (await key(browserOf('watanabe').request('/api/audit/exports/key'))).text();
      const verified = await verifyExport([bytes], { csv: format === 'csv', manifest: signed, key: pem });
      expect(verified).toMatchObject({ damage: null, signed: true, count: signed.manifest.count });
      expect(signed.manifest).toMatchObject({ whole: true, madeBy: { name: '渡辺 直子' } });
      // The log has become longer; the file is the same.
      expect(Buffer.from(await (await fetchOf('watanabe', id)).arrayBuffer()).equals(bytes)).toBe(true);
    },
  );

  it('of one account is on record under that account, and its free text stands where it can be erased', async () => {
    await ask('watanabe', { format: 'csv', filter: { account: 'A-4B54C4BC', text: '田中' } });
    expect((await events()).at(-1)).toEqual({ event: 'log.exported', account: 'A-4B54C4BC' });
    const { rows } = await getPool().query(
      `SELECT convert_from(bytes, 'UTF8') AS text, content FROM log_entry JOIN log_payload USING (sequence) ORDER BY sequence DESC LIMIT 1`,
    );
    expect(rows[0].text).not.toContain('田中');
    expect(rows[0].content).toBe('田中');
  });

  it('keeps a name that was typed as an account beside the chain as well', async () => {
    await ask('watanabe', { format: 'csv', filter: { account: '田中 太郎' } });
    expect((await events()).at(-1)).toEqual({ event: 'log.exported', account: null });
    const { rows } = await getPool().query(
      `SELECT convert_from(bytes, 'UTF8') AS text, content FROM log_entry JOIN log_payload USING (sequence) ORDER BY sequence DESC LIMIT 1`,
    );
    expect(rows[0].text).not.toContain('田中');
    expect(rows[0].content).toBe('田中 太郎');
  });

  it('is not for operators and administrators, nor is somebody else’s for anybody', async () => {
    expect((await ask('sato', { format: 'csv', filter: {} })).status).toBe(403);
    expect((await ask('ito', { format: 'csv', filter: {} })).status).toBe(403);
    const id = await idOf(await ask('watanabe', { format: 'csv', filter: {} }));
    expect((await fetchOf('takahashi', id)).status).toBe(404);
    expect((await fetchOf('sato', id)).status).toBe(403);
  });

  it('that nobody can mean is refused, and the refusal is on record', async () => {
    expect((await ask('watanabe', { format: 'xlsx', filter: {} })).status).toBe(400);
    expect((await ask('watanabe', { format: 'csv', filter: { where: '1=1' } })).status).toBe(400);
    expect((await events()).slice(-2).map(({ event }) => event)).toEqual(['log.export_refused', 'log.export_refused']);
    expect(await verifyLog(getPool())).toMatchObject({ damage: null });
  });
});
