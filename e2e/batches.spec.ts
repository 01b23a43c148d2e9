import type { Page } from '@playwright/test';
import { fillInRepayment, openReview, reviewAndSend, sayWhy } from './fixtures/ask-for-repayment.ts';
import { askMany, findMaker } from './fixtures/ask-many.ts';
import { expect, test } from './fixtures/console.ts';
import { expectNoBarrier } from './fixtures/expect-no-barrier.ts';
import { armFault, countEffects } from './fixtures/kraken.ts';

const operation = 'submitRepaymentRequest';
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** A repayment that waits; returns the address of the command's own page. */
async function ask(page: Page, account: string, amount: string, reference: string): Promise<string> {
  await fillInRepayment(page, { account, amount });
  await reviewAndSend(page, reference, `${account}への¥${Number(amount).toLocaleString('ja')}の返金を依頼する`);
  await expect(page).toHaveURL(/\/commands\//, { timeout: 15_000 });
  return page.url();
}

/** The same amount once more, from the account's gas: a twin that its maker explains. */
async function askTwin(page: Page, account: string, amount: string, reference: string): Promise<void> {
  await fillInRepayment(page, { account, amount });
  await page.getByRole('combobox', { name: '台帳番号', exact: true }).fill(`L-${account.slice(2)}02`);
  await openReview(page);
  await sayWhy(page, reference);
  await page.getByLabel('それでも送る理由').fill('電気とガス、それぞれの過入金です');
  await press(page, `${account}への¥${Number(amount).toLocaleString('ja')}の返金を依頼する`);
  await expect(page).toHaveURL(/\/commands\//, { timeout: 15_000 });
}

const looked = (page: Page) => expect(page.getByText(/を読み取りました。あなたが|were read\. That you/)).toBeVisible();

test('a lead approves several at once, one of them a likely duplicate; the closed tab takes nothing away', async ({
  as,
}) => {
  test.setTimeout(300_000);
  const [twin, plain, gone, mine] = ['A-551E2955', 'A-8A3BD449', 'A-9084495D', 'A-EEF11DC8'] as const;
  const [sato, tanaka] = [await as('佐藤 花子'), await as('田中 健')];
  await ask(sato, twin, '3100', 'CASE-7001');
  await askTwin(sato, twin, '3100', 'CASE-7001');
  const single = await ask(sato, plain, '12000', 'CASE-7001');
  const withdrawn = await ask(sato, gone, '500', 'CASE-7001');
  const own = await ask(tanaka, mine, '2000', 'CASE-7001');

  // Their own request cannot be selected; the others are, by mouse or by x.
  await tanaka.goto(`/approvals?maker=${await findMaker(tanaka, '田中 健')}`);
  const ownRow = tanaka.getByRole('row', { name: new RegExp(`${mine}.*CASE-7001`) });
  await expect(ownRow).toContainText('自分の依頼は判断できません');
  await expect(ownRow.getByRole('checkbox')).toHaveCount(0);
  await tanaka.goto(`/approvals?maker=${await findMaker(tanaka, '佐藤 花子')}`);
  const rows = tanaka.getByRole('row', { name: /CASE-7001/ });
  await expect(rows).toHaveCount(4);
  for (const row of (await rows.all()).slice(1)) await row.getByRole('checkbox').check();
  await rows.first().getByRole('link').first().focus();
  await tanaka.keyboard.press('x');
  await expect(tanaka.getByText('4 件を選択中、合計 ¥18,700')).toBeVisible();
  await expect(tanaka.getByRole('button', { name: 'まとめて確認する' })).toBeVisible();

  await rows.first().getByRole('link').first().focus();
  await tanaka.keyboard.press('b');
  await expect(tanaka).toHaveURL(/\/approvals\/batches\/[0-9a-f-]{36}$/);
  const { pathname } = new URL(tanaka.url());
  await looked(tanaka);
  // One of them is taken back while they read.
  await sato.goto(withdrawn);
  await press(sato, '依頼を取り下げる');
  await expect(sato.getByText('取り下げられました。送信されていません')).toBeVisible();
  await expectNoBarrier(tanaka, pathname, looked);
  await expect(tanaka.getByText('2 件が、同じお客様への同じ金額です')).toBeVisible();
  await expect(tanaka.getByText('判断できない依頼（1 件）')).toBeVisible();
  await expect(tanaka.getByText(/この依頼は、もう承認を待っていません/)).toBeVisible();
  await expect(tanaka.getByRole('article').filter({ hasText: plain })).toContainText('¥12,000');

  // What speaks against one of them is ticked and explained, as it is alone.
  await tanaka.keyboard.press('a');
  const approve = tanaka.getByRole('button', { name: '3 件・合計 ¥18,200 を承認する' });
  await expect(approve).toBeFocused();
  await tanaka.keyboard.press('Enter');
  await expect(tanaka.getByText(/確かめていない注意点があります/)).toBeVisible();
  for (const flag of await tanaka.getByRole('checkbox', { name: /^確かめました/ }).all()) await flag.check();
  await approve.click();
  await expect(tanaka.getByText('理由を記入してください。')).toBeVisible();
  await tanaka.getByLabel('理由', { exact: true }).fill('電気とガスの明細を確認しました');
  await approve.dblclick();
  await expect(tanaka.getByRole('heading', { name: 'まとめて承認した依頼' })).toBeVisible({ timeout: 30_000 });
  const context = tanaka.context();
  await tanaka.close();

  const back = await context.newPage();
  await back.goto('/approvals');
  await back
    .getByRole('link', { name: /まとめて承認した 3 件/ })
    .first()
    .click();
  await expect(back).toHaveURL(new RegExp(pathname));
  await expect(back.getByText('3 件のすべてが完了しました')).toBeVisible({ timeout: 30_000 });
  await expect(back.getByRole('row', { name: /CASE-7001/ })).toHaveCount(3);
  expect(await countEffects({ operation, account: twin })).toBe(2);
  expect(await countEffects({ operation, account: plain })).toBe(1);
  expect(await countEffects({ operation, account: gone })).toBe(0);
  await expectNoBarrier(back, pathname);
  await expectNoBarrier(back, single.replace(/.*\/commands\//, '/approvals/'));
  await expectNoBarrier(back, own.replace(/.*\/commands\//, '/approvals/'));
  await sato.goto(single);
  await expect(sato.getByText('電気とガスの明細を確認しました')).toBeVisible();
});

test('what has not been sent is stopped between two rows, and its maker sends it', async ({ as }) => {
  test.setTimeout(300_000);
  const accounts = `C3F2D0B5 DFEB49BD A27E9128 C74CCC3A 651E8245 4E87EA40 8472D5DF 758EB832 E49282CA
    DF177D16 FD125C1B 7170F12E 0BD1C2B8 FC581563`
    .split(/\s+/)
    .map((digits) => `A-${digits}`);
  const [nakamura, tanaka] = [await as('中村 健太'), await as('田中 健')];
  const { maker, commands } = await askMany(nakamura, accounts, '中村 健太');
  // Each takes its time: while the first four are on their way, the others wait for their turn.
  for (const account of accounts) await armFault({ fault: 'slow:3000', operation, account, times: 1 });
  await tanaka.goto(`/approvals?maker=${maker}`);
  const rows = tanaka.getByRole('row', { name: /CASE-6060/ });
  await expect(rows).toHaveCount(accounts.length);
  await rows.first().getByRole('link').first().focus();
  await tanaka.keyboard.press('x');
  await rows.last().getByRole('link').first().focus();
  await tanaka.keyboard.press('Shift+X');
  await press(tanaka, 'まとめて確認する');
  await looked(tanaka);
  await press(tanaka, '14 件・合計 ¥14,000 を承認する');
  await press(tanaka, '残りの送信を止める');
  await tanaka.getByRole('dialog').getByRole('button', { name: '残りの送信を止める' }).click();
  await expect(tanaka.getByText(/田中 健さんが .* に、残りの送信を止めました/)).toBeVisible();
  await expect(tanaka.getByText('終わりました。残っている対応があります')).toBeVisible({ timeout: 30_000 });
  const stopped = tanaka.getByRole('row', { name: /送信を止めたため、依頼者が送信します/ });
  const left = await stopped.count();
  expect(left).toBeGreaterThan(0);
  await expect(tanaka.getByRole('row', { name: /^完了/ })).toHaveCount(commands.length - left);
  await tanaka.reload();
  await expect(stopped).toHaveCount(left);

  const href = (await stopped.first().getByRole('link').first().getAttribute('href')) ?? '';
  await nakamura.goto(href);
  await press(nakamura, /を送信する$/);
  await expect(nakamura.getByText('完了', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
  await expect(stopped).toHaveCount(left);
  await tanaka.reload();
  await expect(stopped).toHaveCount(left - 1);
});
