import type { Page, Request } from '@playwright/test';
import { fillInRepayment, reviewAndSend } from './fixtures/ask-for-repayment.ts';
import { expect, test } from './fixtures/console.ts';
import { approve } from './fixtures/decide.ts';
import { countEffects } from './fixtures/kraken.ts';

const asked = (account: string) => ({ operation: 'submitRepaymentRequest', account });

/** As far as the button that sends: whoever presses it twice, presses this one. */
async function review(page: Page, account: string, amount: string): Promise<void> {
  await fillInRepayment(page, { account, amount });
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await page.getByLabel('案件番号・通話番号').fill('CASE-2001');
  await page.getByLabel('理由', { exact: true }).selectOption({ label: 'お客様からの申し出' });
}

test('a double click sends once', async ({ as }) => {
  const account = 'A-ADEF71B4';
  const page = await as('佐藤 花子');
  await review(page, account, '2100');
  await page.getByRole('button', { name: `${account}への¥2,100の返金を依頼する` }).dblclick();
  await expect(page).toHaveURL(/\/commands\//);
  await approve(await as('中村 健太'), page.url());
  await expect(page.getByText('完了', { exact: true }).first()).toBeVisible();
  expect(await countEffects(asked(account))).toBe(1);
});

test('the same repayment in two tabs: the second is shown the first, and nothing more is sent', async ({ as }) => {
  const account = 'A-D9814BFE';
  const page = await as('佐藤 花子');
  const other = await page.context().newPage();
  await review(page, account, '2200');
  await review(other, account, '2200');
  const button = `${account}への¥2,200の返金を依頼する`;
  await page.getByRole('button', { name: button }).click();
  await expect(page).toHaveURL(/\/commands\//);
  await other.getByRole('button', { name: button }).click();
  await expect(other.getByText('¥2,200').first()).toBeVisible();
  await expect(other).not.toHaveURL(/\/commands\//);
  await approve(await as('中村 健太'), page.url());
  await expect(page.getByText('完了', { exact: true }).first()).toBeVisible();
  expect(await countEffects(asked(account))).toBe(1);
});

test('going back after sending shows an empty form, not a button that sends again', async ({ as }) => {
  const account = 'A-57AD9722';
  const page = await as('鈴木 一郎');
  await fillInRepayment(page, { account, amount: '2300' });
  await reviewAndSend(page, 'CASE-2003', `${account}への¥2,300の返金を依頼する`);
  await expect(page).toHaveURL(/\/commands\//);
  await page.goBack();
  await expect(page.getByLabel('返金額', { exact: true })).toHaveValue('');
  await expect(page.getByRole('button', { name: /返金を依頼する/ })).toHaveCount(0);
  await page.goForward();
  await approve(await as('中村 健太'), page.url());
  await expect(page.getByText('完了', { exact: true }).first()).toBeVisible();
  expect(await countEffects(asked(account))).toBe(1);
});

test('a post that is sent again gives the first answer; from another person it learns nothing', async ({ as }) => {
  const account = 'A-0B55B93C';
  const page = await as('佐藤 花子');
  await review(page, account, '2400');
  const posted = page.waitForRequest((request) => request.method() === 'POST' && 'next-action' in request.headers());
  await page.getByRole('button', { name: `${account}への¥2,400の返金を依頼する` }).click();
  const request = await posted;
  await expect(page).toHaveURL(/\/commands\//);
  const id = page.url().split('/').at(-1) ?? '';
  for (const answer of [await postAgain(page, request), await postAgain(page, request)]) {
    expect(answer).toContain(`"commandId":"${id}"`);
    expect(answer).toContain('"ok":true');
  }
  const other = await as('鈴木 一郎');
  await other.goto('/');
  const answer = await postAgain(other, request);
  expect(answer).toContain('"code":"notThisCommand"');
  expect(answer).not.toContain('waiting');
  expect(await countEffects(asked(account))).toBe(0);
  await approve(await as('中村 健太'), page.url());
  await expect(page.getByText('完了', { exact: true }).first()).toBeVisible();
  expect(await postAgain(page, request)).toContain('"status":"succeeded"');
  expect(await countEffects(asked(account))).toBe(1);
});

/** From this person's own page, with their own session: what a browser does that posts once more. */
async function postAgain(page: Page, request: Request): Promise<string> {
  const { 'next-action': action = '', 'content-type': type = '' } = request.headers();
  return page.evaluate(async ({ url, body, headers }) => (await fetch(url, { method: 'POST', headers, body })).text(), {
    url: request.url(),
    body: request.postData() ?? '',
    headers: { 'next-action': action, 'content-type': type, accept: 'text/x-component' },
  });
}
