import type { Page } from '@playwright/test';
import { fillInRefund, openReview, sayWhy } from './fixtures/ask-for-repayment.ts';
import { expect, test } from './fixtures/console.ts';
import { approve } from './fixtures/decide.ts';
import { armFault, countEffects } from './fixtures/kraken.ts';

const refundOf = (account: string, yen: string) => `${account}の入金から${yen}を返金する`;
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('two operators cannot refund the same payment at once, and a lead can let the second one pass', async ({ as }) => {
  test.slow();
  const account = 'A-ACC000FF';
  const asked = { operation: 'refundPayment', account };
  const [sato, suzuki] = [await as('佐藤 花子'), await as('鈴木 一郎')];
  for (const page of [sato, suzuki]) {
    await fillInRefund(page, { account, payment: '5000100', amount: '900' });
    await openReview(page);
    await sayWhy(page, 'CASE-3001');
  }
  // Both have reviewed, and neither was shown anything: one presses a moment earlier.
  await press(sato, refundOf(account, '¥900'));
  await expect(sato).toHaveURL(/\/commands\//, { timeout: 15_000 });
  await press(suzuki, refundOf(account, '¥900'));
  await expect(suzuki.getByText('同じ送金・請求が終わっていないため、送信できません')).toBeVisible();
  await expect(suzuki.getByText('佐藤 花子').first()).toBeVisible();
  expect(await countEffects(asked)).toBe(0);

  // The attempt is on record already: nothing more has to be asked for.
  await expect(suzuki.getByText('送信していません。解除の依頼を記録しました')).toBeVisible();

  const lead = await as('高橋 美咲');
  await lead.goto('/');
  await lead.getByRole('link', { name: '保留の一覧を開く' }).click();
  await lead
    .getByRole('row', { name: /A-ACC000FF/ })
    .getByRole('link')
    .first()
    .click();
  await expect(lead.getByText('解除待ち').first()).toBeVisible();
  await expect(lead.getByText('佐藤 花子').first()).toBeVisible();
  await press(lead, '¥900の保留を解除する');
  await expect(lead.getByText('解除の理由を記入してください')).toBeVisible();
  await lead.getByLabel('解除の理由').fill('Krakenの返金一覧に先の返金がないことを確認しました');
  await press(lead, '¥900の保留を解除する');
  await expect(lead.getByText('解除済み・未送信')).toBeVisible();

  await press(suzuki, 'もう一度確かめる');
  await expect(suzuki.getByText('チームリードが保留を解除しました')).toBeVisible();
  await press(suzuki, refundOf(account, '¥900'));
  await expect(suzuki).toHaveURL(/\/commands\//, { timeout: 15_000 });
  await approve(await as('中村 健太'), suzuki.url());
  await expect(suzuki.getByText('完了', { exact: true }).first()).toBeVisible();
  await expect(suzuki.getByText(/Krakenの返金一覧に先の返金がない/).first()).toBeVisible();
  expect(await countEffects(asked)).toBe(1);
});

test('two different ¥5,000 payments of one account can both be refunded, even while the first is unknown', async ({
  as,
}) => {
  test.slow();
  const account = 'A-ACC00008';
  const asked = { operation: 'refundPayment', account };
  await armFault({ fault: 'hang', ...asked, times: 1 });
  const sato = await as('佐藤 花子');
  await fillInRefund(sato, { account, payment: '5000011', amount: '5000' });
  await openReview(sato);
  await sayWhy(sato, 'CASE-3002');
  await press(sato, refundOf(account, '¥5,000'));
  await expect(sato).toHaveURL(/\/commands\//, { timeout: 15_000 });
  const lead = await as('中村 健太');
  await approve(lead, sato.url());
  await expect(sato.getByText('結果不明', { exact: true }).first()).toBeVisible({ timeout: 15_000 });

  const suzuki = await as('鈴木 一郎');
  await fillInRefund(suzuki, { account, payment: '5000016', amount: '5000' });
  await openReview(suzuki);
  await expect(suzuki.getByText('同じお客様に、最近の送金・請求があります')).toBeVisible();
  await expect(suzuki.getByRole('link', { name: /入金を返金する/ }).last()).toHaveAttribute('href', /\/commands\//);
  await sayWhy(suzuki, 'CASE-3003');
  await press(suzuki, refundOf(account, '¥5,000'));
  await expect(suzuki.getByText('先の操作があっても送る理由を記入してください').first()).toBeVisible();
  await suzuki.getByLabel('それでも送る理由').fill('10月分と11月分の二件の過入金です');
  await press(suzuki, refundOf(account, '¥5,000'));
  await expect(suzuki).toHaveURL(/\/commands\//, { timeout: 15_000 });
  await approve(lead, suzuki.url());
  await expect(suzuki.getByText('完了', { exact: true }).first()).toBeVisible();
  await expect(suzuki.getByText('10月分と11月分の二件の過入金です').first()).toBeVisible();
  // Kraken did nothing of the first: what was lost stays unknown, and only the second took effect.
  expect(await countEffects(asked)).toBe(1);
});
