import { fillInRepayment } from './fixtures/ask-for-repayment.ts';
import { expect, test } from './fixtures/console.ts';

test('a lead stops refunds, and everyone sees it; a second lead lifts it', async ({ as }) => {
  // Six people sign in, each at a browser of their own.
  test.slow();
  const reason = '返金額の誤りを調査中';
  const operator = await as('佐藤 花子');
  await fillInRepayment(operator, { account: 'A-0DE9964E', amount: '4321' });
  await operator.getByRole('button', { name: '内容を確認する' }).click();
  await expect(operator.getByLabel('案件番号・通話番号')).toBeVisible();

  const lead = await as('高橋 美咲');
  await lead.goto('/');
  await lead.getByRole('link', { name: '送信停止' }).click();
  await lead.getByRole('radio', { name: '業務' }).check();
  await lead.getByRole('combobox', { name: '業務' }).selectOption({ label: '返金' });
  await lead.getByLabel('理由').fill(reason);
  await lead.getByRole('button', { name: '送信を停止する' }).click();
  await expect(lead.getByText('「返金」の送信が停止されています')).toBeVisible();

  // The form was open already: it is refused, and nothing typed is lost.
  await operator.getByLabel('案件番号・通話番号').fill('C-2026-0777');
  await operator.getByLabel('理由', { exact: true }).selectOption({ label: 'お客様からの申し出' });
  await operator.getByRole('button', { name: /4,321/ }).click();
  await expect(operator.getByText('送信は現在停止されています。')).toBeVisible();
  await expect(operator.getByLabel('案件番号・通話番号')).toHaveValue('C-2026-0777');
  for (const person of ['鈴木 一郎', '渡辺 直子', '伊藤 誠'] as const) {
    const page = await as(person);
    await page.goto('/');
    await expect(page.getByText('「返金」の送信が停止されています')).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
  }

  await lead.getByRole('button', { name: '解除を依頼する' }).click();
  await expect(lead.getByText('別のリードか管理者の解除を待っています')).toBeVisible();
  const second = await as('田中 健');
  await second.goto('/stops');
  await second.getByRole('button', { name: '解除する' }).click();
  await expect(second.getByText('停止しているものはありません')).toBeVisible();
  await expect(second.getByText('「返金」の送信が停止されています')).toBeHidden();
  await operator.getByRole('button', { name: /4,321/ }).click();
  await expect(operator).toHaveURL(/\/commands\//);
});

test('an operator finds no way to stop sending', async ({ as }) => {
  const operator = await as('佐藤 花子');
  await operator.goto('/');
  await expect(operator.getByRole('link', { name: '送信停止' })).toHaveCount(0);
});
