import type { Page } from '@playwright/test';
import { fillInRepayment, reviewAndSend } from './fixtures/ask-for-repayment.ts';
import { expect, test } from './fixtures/console.ts';

/** Asks the page how many would have to approve it. */
async function lookUp(page: Page, asked: { operation: string; amount?: string; account?: string }): Promise<void> {
  await page.goto('/settings/rules');
  await page.getByRole('combobox', { name: '操作', exact: true }).fill(asked.operation);
  await page.getByLabel('金額またはポイント').fill(asked.amount ?? '');
  await page.getByLabel('お客様番号', { exact: true }).fill(asked.account ?? '');
  await page.getByRole('button', { name: '調べる' }).click();
}

test('a lead sees what a change makes stricter, another puts it into force; what relaxes is announced a day ahead', async ({
  as,
}) => {
  // Four people, each at a browser of their own.
  test.slow();
  const takahashi = await as('高橋 美咲');
  await takahashi.goto('/');
  await takahashi.getByRole('link', { name: '承認ルール' }).click();
  await takahashi.getByRole('link', { name: '「紹介特典の支払い」を変える' }).click();
  await takahashi.getByRole('textbox', { name: /^この値を超えたら/ }).fill('３０,０００');
  await takahashi.getByRole('button', { name: '変わるところを確かめる' }).click();
  await expect(takahashi.getByText('¥30,000 超 ¥100,000 まで：承認 1 人 → 承認 2 人')).toBeVisible();
  await expect(takahashi.getByText('確認されるとすぐに有効になります')).toBeVisible();
  await takahashi.getByRole('button', { name: '変更を依頼する' }).click();
  await expect(takahashi.getByText('理由を入力してください。')).toBeVisible();
  await takahashi.getByLabel('変える理由').fill('紹介特典の不正が続いたため');
  await takahashi.getByRole('button', { name: '変更を依頼する' }).click();
  await expect(takahashi).toHaveURL(/\/settings\/rules$/);
  await expect(takahashi.getByText('依頼した本人は確認できません。')).toBeVisible();
  await expect(takahashi.getByRole('button', { name: /^確認/ })).toHaveCount(0);

  const tanaka = await as('田中 健');
  await tanaka.goto('/');
  await expect(tanaka.getByText('別のチームリードの確認を待っています')).toBeVisible();
  await tanaka.getByRole('link', { name: '承認ルールを見る' }).click();
  await expect(tanaka.getByText('紹介特典の不正が続いたため').first()).toBeVisible();
  await tanaka.getByRole('button', { name: '確認して、すぐに有効にする' }).click();
  await expect(tanaka.getByRole('row', { name: /紹介特典の支払い/ }).first()).toContainText('¥30,000 超：2 人');

  // The other way is a relaxation: it waits for a day, and everybody is told.
  await tanaka.getByRole('link', { name: '「紹介特典の支払い」を変える' }).click();
  await tanaka.getByRole('button', { name: 'この段を外す' }).click();
  await tanaka.getByRole('button', { name: '変わるところを確かめる' }).click();
  await expect(tanaka.getByText('¥30,000 超（分からない場合も）：承認 2 人 → 承認 1 人')).toBeVisible();
  await expect(tanaka.getByText('確認されてから 24 時間後に有効になります')).toBeVisible();
  await tanaka.getByLabel('変える理由').fill('紹介特典の上限を設けるため');
  await tanaka.getByRole('button', { name: '変更を依頼する' }).click();
  await takahashi.goto('/settings/rules');
  await takahashi.getByRole('button', { name: '確認する（24 時間後に有効）' }).click();
  await expect(takahashi.getByText(/^あと 2[34] 時間 \d\d 分$/)).toBeVisible();

  const sato = await as('佐藤 花子');
  await sato.goto('/');
  await expect(sato.getByText(/^承認ルールが .* に変わります$/)).toBeVisible();
  await lookUp(sato, { operation: 'payoutReferralForAccount' });
  await expect(sato.getByText('ほかの 2 人の承認を得てから送信されます。')).toBeVisible();
  await expect(sato.getByRole('button', { name: '取り下げる' })).toHaveCount(0);
  await expect(sato.getByRole('link', { name: /を変える$/ })).toHaveCount(0);

  await tanaka.goto('/settings/rules');
  await tanaka.getByRole('button', { name: '取り下げる' }).click();
  await expect(tanaka.getByText(/^あと /)).toHaveCount(0);
  await expect(tanaka.getByRole('row', { name: /紹介特典の上限を設けるため/ })).toContainText('取下げ');
  await sato.goto('/');
  await expect(sato.getByText(/^承認ルールが .* に変わります$/)).toHaveCount(0);

  const watanabe = await as('渡辺 直子');
  await watanabe.goto('/settings/rules');
  const version = watanabe.getByRole('row', { name: /紹介特典の不正が続いたため/ });
  await expect(version).toContainText('高橋 美咲');
  await expect(version).toContainText('田中 健');
});

test('the page says why two people: a refund of 150,000 yen, and the second 75,000 yen in a week', async ({ as }) => {
  const sato = await as('佐藤 花子');
  await lookUp(sato, { operation: 'refundPayment', amount: '150,000' });
  await expect(sato.getByText('ほかの 2 人の承認を得てから送信されます。')).toBeVisible();
  await expect(sato.getByText('金額 ¥150,000 が ¥100,000 を超えるので、承認は 2 人です。')).toBeVisible();
  await lookUp(sato, { operation: 'refundPayment', amount: '75000', account: 'A-ACC00007' });
  await expect(sato.getByText('ほかの 1 人の承認を得てから送信されます。')).toBeVisible();

  await fillInRepayment(sato, { account: 'A-ACC00007', amount: '75000' });
  await reviewAndSend(sato, 'C-2026-0901', 'A-ACC00007への¥75,000の返金を依頼する');
  await expect(sato).toHaveURL(/\/commands\//);
  await lookUp(sato, { operation: 'refundPayment', amount: '75000', account: 'a-acc00007' });
  await expect(sato.getByText('ほかの 2 人の承認を得てから送信されます。')).toBeVisible();
  await expect(sato.getByText(/今回の ¥75,000 に、A-ACC00007への 7 日以内のほかの 1 件/)).toBeVisible();
  await expect(sato.getByText(/分割の疑い/)).toBeVisible();
  expect(sato.url()).not.toContain('75000');
});

test('an operation gets a rule of its own from what the page explains', async ({ as }) => {
  const nakamura = await as('中村 健太');
  await lookUp(nakamura, { operation: 'suspendControl' });
  await expect(nakamura.getByText('あとでチームリードに示されます。')).toBeVisible();
  await nakamura.getByRole('link', { name: 'この操作だけのルールを作る' }).click();
  await nakamura.getByLabel('承認する人数（金額にかかわらず）').selectOption({ label: '1 人' });
  await nakamura.getByRole('button', { name: '変わるところを確かめる' }).click();
  await expect(nakamura.getByText('金額にかかわらず：承認なし → 承認 1 人')).toBeVisible();
  await expect(nakamura.getByText('（1 件の操作）')).toBeVisible();
});
