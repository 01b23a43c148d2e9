import { fillInRepayment, reviewAndSend } from './fixtures/ask-for-repayment.ts';
import { expect, test } from './fixtures/console.ts';
import { approve } from './fixtures/decide.ts';
import { countEffects } from './fixtures/kraken.ts';

test('an operator asks for a repayment of ¥12,345 and sees it requested upstream', async ({ as }) => {
  const asked = { operation: 'submitRepaymentRequest', account: 'A-4B54C4BC' };
  const before = await countEffects(asked);
  const page = await as('佐藤 花子');
  await fillInRepayment(page, { account: 'a-4b54c4bc', amount: '１２,３４５' });
  await reviewAndSend(page, 'CASE-1001', 'A-4B54C4BCへの¥12,345の返金を依頼する');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('返金を依頼する');
  await expect(page).toHaveURL(/\/commands\//);
  await expect(page.getByText('承認待ち', { exact: true }).first()).toBeVisible();
  await approve(await as('中村 健太'), page.url());
  await expect(page.getByText('完了', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('CASE-1001').first()).toBeVisible();
  expect(await countEffects(asked)).toBe(before + 1);
});

test('an amount above the maximum is pointed out to the lead, refused by Kraken, and nothing typed is lost', async ({
  as,
}) => {
  const asked = { operation: 'submitRepaymentRequest', account: 'A-ACC00004' };
  const page = await as('鈴木 一郎');
  await fillInRepayment(page, { account: 'A-ACC00004', amount: '25000' });
  await reviewAndSend(page, 'CASE-1002', 'A-ACC00004への¥25,000の返金を依頼する');
  await expect(page).toHaveURL(/\/commands\//);
  await approve(await as('中村 健太'), page.url());
  await expect(page.getByText('拒否', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: '同じ内容で入力し直す' }).click();
  await expect(page.getByLabel('返金額', { exact: true })).toHaveValue(/25,?000/);
  await expect(page.getByRole('combobox', { name: 'お客様番号', exact: true })).toHaveValue('A-ACC00004');
  expect(await countEffects(asked)).toBe(0);
});

test('a hang ends as unknown and stands on Today', async ({ as }) => {
  const page = await as('佐藤 花子');
  await fillInRepayment(page, { account: 'A-FA000003', amount: '1200' });
  await reviewAndSend(page, 'CASE-1003', 'A-FA000003への¥1,200の返金を依頼する');
  await expect(page).toHaveURL(/\/commands\//);
  await approve(await as('中村 健太'), page.url());
  await expect(page.getByText('結果不明', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
  await page.goto('/');
  await expect(page.getByText('A-FA000003').first()).toBeVisible();
});

test('an error below the field of the mutation is not shown as a refusal', async ({ as }) => {
  const page = await as('佐藤 花子');
  await fillInRepayment(page, { account: 'A-FA00000E', amount: '1300' });
  await reviewAndSend(page, 'CASE-1004', 'A-FA00000Eへの¥1,300の返金を依頼する');
  await expect(page).toHaveURL(/\/commands\//);
  await approve(await as('中村 健太'), page.url());
  await expect(page.getByText('承認待ち', { exact: true })).toHaveCount(0);
  await expect(page.getByText('拒否', { exact: true })).toHaveCount(0);
  expect(await countEffects({ operation: 'submitRepaymentRequest', account: 'A-FA00000E' })).toBe(1);
});

test('an auditor finds what was sent, the chain holds, and there is nothing to send with', async ({ as }) => {
  const maker = await as('鈴木 一郎');
  await fillInRepayment(maker, { account: 'A-ACC00002', amount: '1400' });
  await reviewAndSend(maker, 'CASE-1005', 'A-ACC00002への¥1,400の返金を依頼する');
  await expect(maker).toHaveURL(/\/commands\//);

  const auditor = await as('渡辺 直子');
  await auditor.goto('/audit?account=A-ACC00002');
  await expect(auditor.getByText('A-ACC00002').first()).toBeVisible();
  await auditor.goto('/repayments/submitRepaymentRequest');
  await expect(auditor.getByText('この操作を実行する権限がありません').first()).toBeVisible();
});
