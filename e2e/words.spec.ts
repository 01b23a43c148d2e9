import { expect, test } from './fixtures/console.ts';
import { stack } from './fixtures/stack-address.ts';

test('an operator finds an operation by how its name is read, and by what people call it', async ({ as }) => {
  const page = await as('高橋 美咲');
  await page.goto('/operations');
  const search = page.getByRole('searchbox', { name: '操作を検索' });
  const refunds = page.getByRole('region', { name: '返金' });
  await search.fill('ヘンキン');
  await expect(refunds.getByRole('link', { name: '返金を依頼する' })).toBeVisible();
  await search.fill('スイッチング');
  await expect(page.getByRole('link', { name: '他社からの切替を申し込む' })).toBeVisible();
  await expect(refunds).toBeHidden();
});

test('a list says which operation is a guess and which is on its way out, and the page leads to what replaces it', async ({
  as,
}) => {
  const page = await as('高橋 美咲');
  await page.goto('/operations?q=createTemplate');
  await expect(page.getByRole('listitem').filter({ hasText: 'テンプレートを作成する' })).toContainText('推定');
  await page.goto('/operations?q=triggerBoostCharge');
  const row = page.getByRole('listitem').filter({ hasText: '急いで充電を始める' });
  await expect(row).toContainText('非推奨');
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: '急いで充電を始める（旧）' })).toBeVisible();
  await expect(page.getByText('2025-05-12 から非推奨です。')).toBeVisible();
  await page.getByRole('link', { name: /急ぎの充電を始める・止める/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '急ぎの充電を始める・止める' })).toBeVisible();
});

test('a term of the trade is explained beside the field that holds it, and in the glossary', async ({ as }) => {
  const page = await as('高橋 美咲');
  await page.goto('/collections/pauseDunning');
  // Whoever comes to a form can use it as soon as its fields can be typed in.
  await expect(page.getByRole('combobox', { name: 'お客様番号', exact: true })).toBeEnabled();
  await page.getByRole('button', { name: /^督促パス：督促の流れの名前です。$/ }).focus();
  await expect(page.getByText('督促パス：督促の流れの名前です。')).toBeVisible();
  await page.getByRole('link', { name: '用語集' }).click();
  await expect(page.getByRole('row', { name: /供給地点特定番号 SPIN/ })).toBeVisible();
  await page.context().addCookies([{ name: 'locale', value: 'en', url: stack().origin }]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
  await expect(page.getByRole('row', { name: /SPIN 供給地点特定番号/ })).toBeVisible();
});
