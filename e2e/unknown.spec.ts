import { fillInRepayment, reviewAndSend } from './fixtures/ask-for-repayment.ts';
import { expect, test } from './fixtures/console.ts';
import { approve } from './fixtures/decide.ts';
import { advanceUpstream, countEffects } from './fixtures/kraken.ts';

test('a lost reply stands as unknown, the probe finds it landed, the block lifts', async ({ as }) => {
  // Three people, and looks that are twenty seconds apart.
  test.setTimeout(180_000);
  // Upstream loses the answer, and does it five minutes later.
  const account = 'A-FA000008';
  const asked = { operation: 'submitRepaymentRequest', account };
  const button = `${account}への¥3,400の返金を依頼する`;
  const maker = await as('佐藤 花子');
  await fillInRepayment(maker, { account, amount: '3400' });
  await reviewAndSend(maker, 'CASE-4001', button);
  await expect(maker).toHaveURL(/\/commands\//);
  const command = maker.url();
  await approve(await as('中村 健太'), command);
  await expect(maker.getByText('結果が分かっていません')).toBeVisible();
  await expect(maker.getByText('まだ Kraken に反映が見当たりません。').first()).toBeVisible({ timeout: 30_000 });

  const other = await as('鈴木 一郎');
  await fillInRepayment(other, { account, amount: '3400' });
  await other.getByRole('button', { name: '内容を確認する' }).click();
  await expect(other.getByText('同じ送金・請求が終わっていないため、送信できません')).toBeVisible();
  expect(await countEffects(asked)).toBe(0);

  const lead = await as('高橋 美咲');
  await lead.goto('/');
  await lead.getByRole('link', { name: /^結果不明/ }).click();
  const row = lead.getByRole('row').filter({ hasText: account });
  await expect(row).toContainText('¥3,400');
  await expect(row).toContainText('佐藤 花子');
  await expect(row).toContainText('回答を受け取る前に接続が切れました。');
  await expect(row).toContainText('該当なし → 該当なし');

  await advanceUpstream(6 * 60_000);
  expect(await countEffects(asked)).toBe(1);
  await lead.goto(command);
  // By itself: the worker and the open page look again and again.
  await expect(lead.getByText('反映を確認', { exact: true }).first()).toBeVisible({ timeout: 90_000 });
  await expect(lead.getByText('この操作に当てはまります')).toBeVisible();
  await lead.goto('/unknown');
  await expect(lead.getByRole('row').filter({ hasText: account })).toHaveCount(0);

  // The same money is shown now, and wants a reason; it is no longer blocked.
  await fillInRepayment(other, { account, amount: '3400' });
  await other.getByRole('button', { name: '内容を確認する' }).click();
  await expect(other.getByText('同じお客様に、最近の送金・請求があります')).toBeVisible();
  await expect(other.getByText('同じ送金・請求が終わっていないため、送信できません')).toHaveCount(0);
  expect(await countEffects(asked)).toBe(1);
});

test('a lead says that it did not land, with a reason, and it cannot be done twice', async ({ as }) => {
  const account = 'A-FA000005';
  const maker = await as('佐藤 花子');
  await fillInRepayment(maker, { account, amount: '1700' });
  await reviewAndSend(maker, 'CASE-4003', `${account}への¥1,700の返金を依頼する`);
  await expect(maker).toHaveURL(/\/commands\//);
  await approve(await as('中村 健太'), maker.url());
  await expect(maker.getByText('結果が分かっていません')).toBeVisible();
  await expect(maker.getByText('担当者本人は確定できません。')).toBeVisible();
  const lead = await as('田中 健');
  await lead.goto(maker.url());
  await lead.getByRole('button', { name: '反映されていなかった' }).click();
  await expect(lead.getByText('確かめた内容を入力してください。')).toBeVisible();
  await lead.getByLabel('確かめた内容').fill('Kraken の画面で依頼がないことを確認しました。');
  await lead.getByRole('button', { name: '反映されていなかった' }).click();
  await expect(lead.getByText('未反映を確認', { exact: true }).first()).toBeVisible();
  await expect(lead.getByText('田中 健 が確定しました')).toBeVisible();
  await expect(lead.getByRole('button', { name: '反映されていなかった' })).toHaveCount(0);
});
