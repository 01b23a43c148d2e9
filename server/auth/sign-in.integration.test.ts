import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getDatabase } from '#server/db/client.ts';
import { findStaff } from './find-staff.ts';
import { seedSandboxPeople } from './seed-sandbox-people.ts';
import { TestBrowser } from './test-browser.ts';
import { startTestConsole, type TestConsole } from './test-console.ts';

let console_: TestConsole;

beforeAll(async () => {
  console_ = await startTestConsole();
  await seedSandboxPeople();
});
afterAll(() => console_.stop());

const browser = () => new TestBrowser(console_.origin);

async function entries(event: string) {
  const { rows } = await getDatabase().execute<{ entry: Record<string, unknown> }>(
    sql`SELECT convert_from(bytes, 'UTF8')::jsonb AS entry FROM log_entry WHERE event = ${event} ORDER BY sequence`,
  );
  return rows.map(({ entry }) => entry);
}

async function count(table: 'session' | 'session_grant' | 'account'): Promise<number> {
  const { rows } = await getDatabase().execute<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM ${sql.identifier(table)}`,
  );
  return rows[0]?.n ?? -1;
}

describe('signing in', () => {
  it('Sato signs in, comes back to the form she wanted, and is known with her role', async () => {
    const sato = browser();
    expect(await sato.signIn('sato', { next: '/repayments/submitRepaymentRequest?account=A-4B54C4BC' })).toBe(
      '/repayments/submitRepaymentRequest?account=A-4B54C4BC',
    );
    expect(await findStaff(sato.headers())).toMatchObject({
      name: '佐藤 花子',
      roles: ['operator'],
      issuer: console_.sandbox.issuer,
      subject: 'sato',
    });
    expect(sato.cookieNames()).toEqual(['__Host-quarterdeck.session_token']);
    expect(await entries('session.started')).toMatchObject([
      { actor: { name: '佐藤 花子', roles: ['operator'] }, address: '203.0.113.7', userAgent: 'Mozilla/5.0 (test)' },
    ]);
  });
});
void count;
