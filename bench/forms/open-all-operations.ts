import type { Browser, Page } from '@playwright/test';
import { domains } from '#domains/index.ts';
import { needsTwoPersons } from '#domains/needs-two-persons.ts';
import { pressSignIn } from '#e2e/fixtures/sign-in.ts';

/** A lead opens every closed operation to leads, by the product's own doors; an administrator confirms where it takes two. */
export async function openAllOperations(browser: Browser, origin: string, lead: Page): Promise<void> {
  const context = await browser.newContext({ baseURL: origin, locale: 'ja-JP' });
  const administrator = await context.newPage();
  await pressSignIn(administrator, '伊藤 誠');
  await administrator.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/sign-in'));
  const closed = domains.flatMap(({ operations }) =>
    Object.entries(operations).filter(([, policy]) => policy.roles.length === 0),
  );
  for (const [operation, policy] of closed) {
    const id = await post(lead, '/api/openings', { operation, role: 'lead', reason: 'bench' });
    if (needsTwoPersons(policy)) await post(administrator, '/api/openings/confirm', { id });
  }
  await context.close();
}

/** Posts as the page itself would; the door lets one person through at most ten times a second. */
async function post(page: Page, door: string, body: object): Promise<number> {
  const answer = await page.evaluate(
    async ([where, what]) => {
      for (;;) {
        const response = await fetch(where, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(what),
        });
        if (response.status !== 429) return { status: response.status, text: await response.text() };
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    [door, body] as const,
  );
  const read: { id?: number } = JSON.parse(answer.text);
  if (read.id === undefined) throw new Error(`${door} answered ${answer.status}: ${answer.text}`);
  return read.id;
}
