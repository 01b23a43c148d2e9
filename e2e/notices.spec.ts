import type { Page } from '@playwright/test';
import { sayWhy } from './fixtures/ask-for-repayment.ts';
import { expect, test } from './fixtures/console.ts';

/** A pause of reminders whose answer is lost: it goes at once, and nothing that can be read upstream shows it. */
async function pauseDunning(page: Page, account: string): Promise<void> {
  await page.goto('/collections/pauseDunning');
  await page.getByRole('combobox', { name: 'お客様番号', exact: true }).fill(account);
  await page.getByRole('combobox', { name: '督促パス', exact: true }).fill('STANDARD');
  await page.getByLabel('停止の開始日', { exact: true }).fill('2099-01-01');
  await page.getByLabel('停止の終了日', { exact: true }).fill('2099-01-08');
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await sayWhy(page, 'CASE-4101');
  await page.getByRole('button', { name: `${account}の督促を` }).click();
}

test('a maker hears in every tab what became of theirs, without loading anything anew', async ({ as }) => {
  test.setTimeout(120_000);
  const maker = await as('鈴木 一郎');
  await pauseDunning(maker, 'A-FA000006');
  await expect(maker.getByText('結果が分かっていません')).toBeVisible();
  const command = new URL(maker.url()).pathname;
  await maker.goto('/operations');
  const second = await maker.context().newPage();
  await second.goto('/drafts');

  const lead = await as('高橋 美咲');
  await lead.goto(command);
  await lead.getByLabel('確かめた内容').fill('Kraken の画面で停止を確認しました。');
  await lead.getByRole('button', { name: '反映されていた', exact: true }).click();
  await expect(lead.getByText('反映を確認', { exact: true }).first()).toBeVisible();

  const said = '反映を確認 · 督促を一時停止する';
  // A toast stays for six seconds.
  await Promise.all([maker, second].map((page) => expect(page.getByText(said, { exact: true })).toBeVisible()));
  const unread = (page: Page) =>
    page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: /^お知らせ(?!の)/ });
  await expect(unread(maker)).toHaveAccessibleName(/未読 \d+ 件/);

  await second.getByRole('link', { name: '開く' }).click();
  await expect(second).toHaveURL(command);

  // The list keeps what the toast said, until it is read; what is read in one tab is read in the other.
  await second.goto('/notices');
  await expect(second.getByRole('row').filter({ hasText: '督促を一時停止する' }).first()).toContainText('反映を確認');
  await second.getByRole('button', { name: 'すべて既読にする' }).click();
  await expect(second.getByRole('button', { name: 'すべて既読にする' })).toHaveCount(0);
  await expect(unread(maker)).not.toHaveAccessibleName(/未読/);
});
