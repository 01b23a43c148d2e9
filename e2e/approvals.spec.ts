import type { Page } from '@playwright/test';
import { fillInRepayment, openReview, reviewAndSend, sayWhy } from './fixtures/ask-for-repayment.ts';
import { askMany, customersWithCredit } from './fixtures/ask-many.ts';
import { expect, test } from './fixtures/console.ts';
import { approveButton, expectLooked, openRequestPage } from './fixtures/decide.ts';
import { countEffects } from './fixtures/kraken.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** A repayment that waits; returns the address of the command's own page. */
async function ask(page: Page, account: string, amount: string, reference: string): Promise<string> {
  await fillInRepayment(page, { account, amount });
  await reviewAndSend(page, reference, `${account}への¥${Number(amount).toLocaleString('ja')}の返金を依頼する`);
  await expect(page).toHaveURL(/\/commands\//, { timeout: 15_000 });
  await expect(page.getByText('承認を待っています。まだ送信されていません')).toBeVisible();
  return page.url();
}

test('an operator asks, a lead approves, and it is sent as the operator', async ({ as }) => {
  const asked = { operation: 'submitRepaymentRequest', account: 'A-756DFFCB' };
  const [sato, takahashi] = [await as('佐藤 花子'), await as('高橋 美咲')];
  await fillInRepayment(sato, { account: asked.account, amount: '12345' });
  await openReview(sato);
  await expect(sato.getByText('送信の前に、1 人の承認が必要です')).toBeVisible();
  await sayWhy(sato, 'CASE-6001');
  await press(sato, `${asked.account}への¥12,345の返金を依頼する`);
  await expect(sato.getByText('承認を待っています。まだ送信されていません')).toBeVisible();
  await expect(sato.getByText('完了', { exact: true })).toHaveCount(0);
  expect(await countEffects(asked)).toBe(0);

  // The lead comes to it by the menu and the list, where the customer is masked.
  await takahashi.goto('/approvals');
  const row = takahashi.getByRole('row', { name: /CASE-6001/ });
  await expect(row).toContainText('＊');
  await expect(row).toContainText('¥12,345');
  await row.getByRole('link').first().click();
  await expectLooked(takahashi);
  await expect(takahashi.getByText('A-756DFFCB').first()).toBeVisible();
  await press(takahashi, '¥12,345 の「返金を依頼する」を承認');
  await expect(takahashi.getByText(/承認し、Kraken/).first()).toBeVisible();

  await expect(sato.getByText('完了', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
  await expect(sato.getByText('高橋 美咲さんが承認')).toBeVisible();
  expect(await countEffects(asked)).toBe(1);
});

test('¥150,000 needs two leads; the page says why, and shows the second what the first has done meanwhile', async ({
  as,
}) => {
  test.slow();
  const asked = { operation: 'submitRepaymentRequest', account: 'A-ACC00012' };
  const [sato, takahashi, tanaka] = [await as('佐藤 花子'), await as('高橋 美咲'), await as('田中 健')];
  const url = await ask(sato, asked.account, '150000', 'CASE-6002');
  await openRequestPage(takahashi, url);
  await expect(takahashi.getByText('金額 ¥150,000 が ¥100,000 を超えるので、承認は 2 人です。')).toBeVisible();
  await takahashi.getByLabel('理由', { exact: true }).fill('書面を確認しました');
  await openRequestPage(tanaka, url);
  await approveButton(tanaka).click();
  await expect(tanaka.getByText('あと 1 人の承認を待っています').first()).toBeVisible();
  expect(await countEffects(asked)).toBe(0);
  await expect(sato.getByText('田中 健さんが承認')).toBeVisible({ timeout: 15_000 });
  await expect(sato.getByText('承認を待っています。まだ送信されていません')).toBeVisible();

  // One person is one vote: who has decided finds no button any more.
  await tanaka.goto(url.replace('/commands/', '/approvals/'));
  await expect(tanaka.getByText('この依頼を判断できません')).toBeVisible();
  await expect(approveButton(tanaka)).toHaveCount(0);

  // What the first lead's page shows of the votes is not true any more: nothing moves, and what was typed stays.
  await approveButton(takahashi).click();
  await expect(takahashi.getByText(/表示したあとに内容が変わったため、判断は記録していません/)).toBeVisible();
  await expect(takahashi.getByLabel('理由', { exact: true })).toHaveValue('書面を確認しました');
  await approveButton(takahashi).click();
  await expect(sato.getByText('完了', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
  await expect(sato.getByText('書面を確認しました')).toBeVisible();
  expect(await countEffects(asked)).toBe(1);
});

test('a lead sends it back with a question; asked again with an answer, it is a new request', async ({ as }) => {
  const asked = { operation: 'submitRepaymentRequest', account: 'A-6F2FA58F' };
  const [sato, takahashi] = [await as('佐藤 花子'), await as('高橋 美咲')];
  const url = await ask(sato, asked.account, '4321', 'CASE-6003');
  await openRequestPage(takahashi, url);
  await press(takahashi, '質問して差し戻す');
  await expect(takahashi.getByText('理由を記入してください。').first()).toBeVisible();
  await takahashi.getByLabel('理由', { exact: true }).fill('どの月の過入金ですか');
  await press(takahashi, '質問して差し戻す');
  await expect(takahashi.getByText('質問を添えて差し戻しました').first()).toBeVisible();

  await expect(sato.getByText('高橋 美咲さんから質問があります。送信されていません')).toBeVisible({ timeout: 15_000 });
  await expect(sato.getByText('どの月の過入金ですか').first()).toBeVisible();
  await sato.getByRole('link', { name: '同じ内容で依頼し直す' }).click();
  await expect(sato.getByLabel('返金額', { exact: true })).toHaveValue(/4,?321/);
  await openReview(sato);
  await sayWhy(sato, 'CASE-6003');
  await press(sato, `${asked.account}への¥4,321の返金を依頼する`);
  await expect(sato).not.toHaveURL(url, { timeout: 15_000 });
  await expect(sato.getByText('承認を待っています。まだ送信されていません')).toBeVisible();

  // Rejected this time: it ends, and nothing was ever sent.
  await openRequestPage(takahashi, sato.url());
  await takahashi.getByLabel('理由', { exact: true }).fill('10月分はすでに返金済みです');
  await press(takahashi, '却下');
  await expect(sato.getByText('高橋 美咲さんが却下しました。送信されていません')).toBeVisible({ timeout: 15_000 });
  expect(await countEffects(asked)).toBe(0);
});

test('nobody decides their own request, and a maker takes theirs back', async ({ as }) => {
  const account = 'A-AD5AC6EC';
  const tanaka = await as('田中 健');
  const url = await ask(tanaka, account, '777', 'CASE-6004');
  await tanaka.goto(url.replace('/commands/', '/approvals/'));
  await expect(tanaka.getByText('ご自身の依頼は、ご自身では判断できません').first()).toBeVisible();
  await expect(approveButton(tanaka)).toHaveCount(0);
  await tanaka.goto('/approvals');
  await expect(tanaka.getByRole('row', { name: /CASE-6004/ })).toContainText('自分の依頼は判断できません');
  await tanaka.goto(url);
  await press(tanaka, '依頼を取り下げる');
  await expect(tanaka.getByText('取り下げられました。送信されていません')).toBeVisible();
  expect(await countEffects({ operation: 'submitRepaymentRequest', account })).toBe(0);
});

test('a lead decides sixty requests by keyboard alone', async ({ as }) => {
  test.setTimeout(420_000);
  const [takahashi, tanaka] = [await as('高橋 美咲'), await as('田中 健')];
  const { maker, commands } = await askMany(takahashi, customersWithCredit);
  expect(commands).toHaveLength(60);
  await tanaka.goto(`/approvals?maker=${maker}`);
  await expect(tanaka.getByRole('row')).toHaveCount(51);
  while (!(await tanaka.evaluate(() => document.activeElement?.closest('[data-row]') !== null))) {
    await tanaka.keyboard.press('Tab');
  }
  // Reading ahead to the next request shows nothing of it: one look for each that stood before somebody.
  let looks = 0;
  tanaka.on('request', (request) => {
    if (request.url().endsWith('/api/approvals/look')) looks += 1;
  });
  await tanaka.keyboard.press('Enter');
  const took: number[] = [];
  for (let decided = 0; decided < commands.length; decided += 1) {
    const { pathname } = await waitForRequest(tanaka);
    await expectLooked(tanaka);
    const begun = performance.now();
    await tanaka.keyboard.press('a');
    await expect(approveButton(tanaka)).toBeFocused();
    await tanaka.keyboard.press('Enter');
    await expect(tanaka).not.toHaveURL(new RegExp(pathname), { timeout: 15_000 });
    took.push(performance.now() - begun);
  }
  await tanaka.goto(`/approvals?maker=${maker}`);
  await expect(tanaka.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(tanaka.getByRole('row', { name: /CASE-6060/ })).toHaveCount(0);
  expect(looks).toBe(commands.length);
  const sorted = took.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  console.log(`60 decisions by keyboard, press to the next page: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
});

async function waitForRequest(page: Page): Promise<URL> {
  await page.waitForURL(/\/approvals\/[0-9a-f-]{36}/);
  return new URL(page.url());
}
