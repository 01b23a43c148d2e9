import type { Page } from '@playwright/test';
import { openReview } from './fixtures/ask-for-repayment.ts';
import { findMaker } from './fixtures/ask-many.ts';
import { expect, test } from './fixtures/console.ts';
import { approveButton, expectLooked, openRequestPage } from './fixtures/decide.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Two leads give createTemplate a rule of its own: whoever approves it signs in afresh. */
async function askForProof(asking: Page, confirming: Page): Promise<void> {
  await asking.goto('/settings/rules/change?operation=createTemplate');
  await asking.getByLabel('承認する人に、あらためてのサインインを求める').check();
  await press(asking, '変わるところを確かめる');
  await expect(asking.getByText('承認のときに、あらためてサインインが必要になります')).toBeVisible();
  await asking.getByLabel('変える理由').fill('ひな形の差し替えを確かめるため');
  await press(asking, '変更を依頼する');
  await expect(asking).toHaveURL(/\/settings\/rules$/);
  await confirming.goto('/settings/rules');
  await press(confirming, '確認して、すぐに有効にする');
  await expect(confirming.getByText('別のチームリードの確認を待っています')).toHaveCount(0);
}

/** A template that waits; returns the address of the command's own page. */
async function ask(page: Page, name: string): Promise<string> {
  await page.goto('/templates/createTemplate');
  await page.getByLabel('名称', { exact: true }).fill(name);
  await page.getByLabel('契約条件の種類', { exact: true }).fill('STANDARD');
  await page.getByLabel('内容（JSON）', { exact: true }).fill('{}');
  await openReview(page);
  await page.getByLabel('案件番号・通話番号').fill('CASE-7100');
  await page.getByLabel('理由', { exact: true }).selectOption({ label: '予定された変更' });
  await press(page, `テンプレート「${name}」を作成する`);
  await expect(page).toHaveURL(/\/commands\//, { timeout: 15_000 });
  return page.url();
}

/** To the provider and back, as the person of this session. */
async function prove(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  await press(page, 'Kraken で本人確認をする');
  await press(page, '田中 健としてサインイン');
  await expect(page).toHaveURL(new RegExp(`${pathname}\\?.*stepUp=done`), { timeout: 20_000 });
  await expect(page.getByText('本人の確認ができました。15 分以内に決めてください。')).toBeVisible();
}

test('where a rule wants a fresh sign-in, a lead is led to it and back, for one request and for a batch', async ({
  as,
}) => {
  test.setTimeout(300_000);
  const [suzuki, tanaka, nakamura] = [await as('鈴木 一郎'), await as('田中 健'), await as('中村 健太')];
  await askForProof(nakamura, tanaka);
  const single = await ask(suzuki, '春の標準');
  await openRequestPage(tanaka, single);
  await expect(tanaka.getByText('本人の再確認が必要です')).toBeVisible();
  await tanaka.getByLabel('理由', { exact: true }).fill('内容を読みました');
  await prove(tanaka);
  await expectLooked(tanaka);
  await expect(tanaka.getByText('本人の再確認が必要です')).toHaveCount(0);
  // What was typed before stays.
  await expect(tanaka.getByLabel('理由', { exact: true })).toHaveValue('内容を読みました');
  await approveButton(tanaka).click();
  await suzuki.goto(single);
  await expect(suzuki.getByText('完了', { exact: true }).first()).toBeVisible({ timeout: 15_000 });

  // One of three is taken out before the sign-in, and is still out after it.
  for (const name of ['夏の標準', '秋の標準', '冬の標準']) await ask(suzuki, name);
  await tanaka.goto(`/approvals?maker=${await findMaker(tanaka, '鈴木 一郎')}&operation=createTemplate`);
  const boxes = tanaka.getByRole('row', { name: /CASE-7100/ }).getByRole('checkbox');
  await expect(boxes).toHaveCount(3);
  for (const box of await boxes.all()) await box.check();
  await press(tanaka, 'まとめて確認する');
  await tanaka.getByRole('article').filter({ hasText: '秋の標準' }).getByRole('checkbox').uncheck();
  await expect(tanaka.getByText('本人の再確認が必要です')).toBeVisible();
  await prove(tanaka);
  await press(tanaka, '2 件を承認する');
  await expect(tanaka.getByText('2 件のすべてが完了しました')).toBeVisible({ timeout: 30_000 });
});
