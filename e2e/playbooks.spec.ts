import type { Locator, Page } from '@playwright/test';
import { fillInRepayment, reviewAndSend } from './fixtures/ask-for-repayment.ts';
import { expect, test } from './fixtures/console.ts';
import { approve } from './fixtures/decide.ts';
import { openPalette } from './fixtures/open-palette.ts';

/** As somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}

test('a refusal shows its playbook in Japanese, and a look at its page loses nothing that was typed', async ({
  as,
}) => {
  const page = await as('佐藤 花子');
  await fillInRepayment(page, { account: 'A-ACC00004', amount: '26000' });
  await reviewAndSend(page, 'CASE-2001', 'A-ACC00004への¥26,000の返金を依頼する');
  await expect(page).toHaveURL(/\/commands\//);
  await approve(await as('中村 健太'), page.url());
  const playbook = page.getByRole('region', { name: '対応手順' });
  await expect(playbook).toContainText('返金額が認められませんでした。');
  await expect(playbook).toContainText('返金の上限や台帳の残高を超えているか');
  await expect(playbook).toContainText('金額を直してください');
  await expect(playbook).toContainText('担当者');
  await expect(playbook).toContainText('入力を直してから送り直せます');

  await tabTo(page, page.getByRole('link', { name: 'KT-CT-3927 の対応手順を開く' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'KT-CT-3927' })).toBeVisible();
  await expect(page.getByText('submitRepaymentRequest')).toBeVisible();
  await expect(page.getByText('CASE-2001').first()).toBeVisible();

  await page.goBack();
  await tabTo(page, page.getByRole('link', { name: '同じ内容で入力し直す' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('返金額', { exact: true })).toHaveValue(/26,?000/);
  await expect(page.getByRole('combobox', { name: 'お客様番号', exact: true })).toHaveValue('A-ACC00004');
});

test('the command that was refused keeps its playbook on its own page', async ({ as }) => {
  const page = await as('佐藤 花子');
  await fillInRepayment(page, { account: 'A-FA000015', amount: '1500' });
  await reviewAndSend(page, 'CASE-2002', 'A-FA000015への¥1,500の返金を依頼する');
  await expect(page).toHaveURL(/\/commands\//);
  await approve(await as('中村 健太'), page.url());
  const playbook = page.getByRole('region', { name: '対応手順' });
  await expect(playbook).toContainText('この操作は、接続先の Kraken では無効になっています。');
  await expect(playbook).toContainText('送り直さないでください');
  await expect(page.getByRole('link', { name: '同じ内容で入力し直す' })).toHaveCount(0);
});

test('a code is found in Japanese, in English, by its number and by an operation', async ({ as }) => {
  const page = await as('渡辺 直子');
  for (const search of ['元の入金額を超えて', 'larger than the payment', '3933', 'refundPayment']) {
    await page.goto('/playbooks');
    await page.getByLabel('コード、意味、操作').fill(search);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'KT-CT-3933', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'KT-CT-11601', exact: true })).toHaveCount(0);
  }
  await openPalette(page);
  await page.getByPlaceholder('画面名、操作名、API 名、拒否コードで検索').fill('3933');
  await expect(page.getByRole('option', { name: 'KT-CT-3933 の対応手順' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'KT-CT-3933' })).toBeVisible();
});

test('an administrator is told of a code that nobody has described, and finds it', async ({ as }) => {
  const maker = await as('鈴木 一郎');
  await fillInRepayment(maker, { account: 'A-FA000014', amount: '1600' });
  await reviewAndSend(maker, 'CASE-2003', 'A-FA000014への¥1,600の返金を依頼する');
  await expect(maker).toHaveURL(/\/commands\//);
  await approve(await as('中村 健太'), maker.url());
  await expect(maker.getByRole('link', { name: 'KT-CT-9999 の対応手順を開く' })).toBeVisible({ timeout: 15_000 });

  const page = await as('伊藤 誠');
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'KT-CT-9999' })).toBeVisible();
  await page.getByRole('link', { name: '一覧にないコードを見る' }).click();
  await page.getByRole('link', { name: 'KT-CT-9999', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'KT-CT-9999' })).toBeVisible();
  await expect(page.getByText('KT-CT-9999 は、Kraken が公表している一覧にないコードです。')).toBeVisible();
  await expect(page.getByText('A-FA000014')).toHaveCount(0);
});
