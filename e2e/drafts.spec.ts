import { ageDrafts } from './fixtures/age-draft.ts';
import { openReview, sayWhy } from './fixtures/ask-for-repayment.ts';
import { expect, test } from './fixtures/console.ts';
import { openRequestPage } from './fixtures/decide.ts';
import { pressSignIn, signIn } from './fixtures/sign-in.ts';
import { stack } from './fixtures/stack-address.ts';
import { untilKept } from './fixtures/until-kept.ts';

const form = '/repayments/submitRepaymentRequest';
const mailOf = (page: import('@playwright/test').Page) => page.locator('#field-values-input-billingEmail');
const amountOf = (page: import('@playwright/test').Page) => page.getByLabel('返金額', { exact: true });

/** Types an amount and waits until the browser has kept it. */
async function begin(page: import('@playwright/test').Page, account: string, amount: string): Promise<void> {
  await page.goto(form);
  await untilKept(page, () => page.getByRole('combobox', { name: 'お客様番号', exact: true }).fill(account));
  await untilKept(page, () => amountOf(page).fill(amount));
}

test('two drafts survive a closed tab and a lost session, are listed, and open by choice only', async ({ as }) => {
  test.slow();
  const page = await as('佐藤 花子');
  await begin(page, 'A-4B54C4BC', '4321');
  await begin(page, 'A-ACC00002', '8765');
  const context = page.context();
  const other = await context.newPage();
  await page.close();
  await context.clearCookies();
  await signIn(other, '佐藤 花子');

  await other.goto('/drafts');
  await expect(other.getByText('A-ACC00002')).toBeVisible();
  await expect(other.getByText('A-4B54C4BC')).toBeVisible();
  await other.goto(form);
  await expect(other.getByText('下書きが 2 件あります')).toBeVisible();
  await expect(amountOf(other)).toHaveValue('');

  await other.goto('/drafts');
  await other.getByRole('link', { name: /A-4B54C4BC$/ }).click();
  await expect(amountOf(other)).toHaveValue(/4,?321/);
  await expect(other.getByText('保存した下書きから続けています')).toBeVisible();

  await other.goto('/');
  await expect(other.getByText('入力途中の操作')).toBeVisible();
});

test('the last keys before Sato turns to another page are kept, and the list there has them', async ({ as }) => {
  const page = await as('佐藤 花子');
  await begin(page, 'A-ACC00002', '56');
  await amountOf(page).fill('5678');
  await page.getByRole('link', { name: '本日' }).click();
  await page.getByRole('link', { name: /A-ACC00002$/ }).click();
  await expect(amountOf(page)).toHaveValue(/5,?678/);
});

test('Sato is told that nothing is kept while her browser’s storage is full, and no longer once there is room', async ({
  as,
}) => {
  const page = await as('佐藤 花子');
  await page.goto(form);
  const unkept = page.getByRole('status').filter({ hasText: '下書きに保存できていません' });
  await expect(amountOf(page)).toBeEnabled();
  await expect(unkept).toHaveCount(0);
  await page.evaluate(() => {
    const keep = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    window.addEventListener('there is room', () => {
      Storage.prototype.setItem = keep;
    });
  });
  await amountOf(page).fill('4321');
  await expect(unkept).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('there is room')));
  await untilKept(page, () => amountOf(page).fill('4322'));
  await expect(unkept).toHaveCount(0);
});

test('Suzuki signs in on Sato’s browser and finds nothing of hers; signing out leaves nothing', async ({ as }) => {
  const page = await as('佐藤 花子');
  await begin(page, 'A-4B54C4BC', '4321');
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(await stored()).not.toContain('4321');
  expect(await stored()).not.toContain('A-4B54C4BC');

  await page.context().clearCookies();
  await pressSignIn(page, '鈴木 一郎');
  await expect(page.getByRole('button', { name: /鈴木 一郎/ })).toBeVisible();
  await page.goto('/drafts');
  await expect(page.getByText('下書きはありません')).toBeVisible();
  await page.goto(form);
  await expect(amountOf(page)).toBeEnabled();
  await expect(page.getByText('下書きが')).toHaveCount(0);

  await begin(page, 'A-ACC00002', '999');
  await page.getByRole('button', { name: /鈴木 一郎/ }).click();
  await page.getByRole('button', { name: 'サインアウト', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Kraken でサインイン' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('quarterdeck')))).toEqual(
    [],
  );
});

test('a draft from before a deployment opens by choice, and what has no field any more is named and kept', async ({
  as,
}) => {
  const page = await as('佐藤 花子');
  await begin(page, 'A-4B54C4BC', '4321');
  await page.goto('/');
  await ageDrafts(page, 'payoutChannel', '郵便為替');

  await page.goto(form);
  await expect(amountOf(page)).toHaveValue('');
  await page.getByRole('button', { name: /^続きから入力する/ }).click();
  await expect(amountOf(page)).toHaveValue(/4,?321/);
  const apart = page.getByRole('status').filter({ hasText: 'フォームが更新され' });
  await expect(apart).toContainText('input.payoutChannel');
  await expect(apart).toContainText('郵便為替');

  await untilKept(page, () => amountOf(page).fill('4322'));
  await page.reload();
  await page.getByRole('button', { name: /^続きから入力する/ }).click();
  await expect(apart).toContainText('郵便為替');
  await page.getByRole('combobox', { name: '台帳番号', exact: true }).fill('L-4B54C4BC01');
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await expect(page.getByRole('button', { name: /4,322/ })).toBeVisible();
  await expect(page.getByText('郵便為替')).toHaveCount(0);
});

test('what a lead sends back is asked for again with the address that was typed, which is stored nowhere in the clear', async ({
  as,
}) => {
  test.slow();
  const page = await as('高橋 美咲');
  await page.request.post('/api/openings', {
    headers: { origin: stack().origin },
    data: { operation: 'updateAccountBillingEmail', role: 'lead', reason: '画面の確認' },
  });
  await page.goto('/customers/updateAccountBillingEmail');
  await page.getByRole('combobox', { name: 'お客様番号', exact: true }).fill('A-ACC00002');
  await mailOf(page).fill('hanako@example.jp');
  await openReview(page);
  await sayWhy(page, 'CASE-8101');
  await page.locator('form button[type="submit"]').click();
  await expect(page).toHaveURL(/\/commands\//);
  const lead = await as('田中 健');
  await openRequestPage(lead, page.url());
  await lead.getByLabel('理由', { exact: true }).fill('ご本人の確認は済んでいますか');
  await lead.getByRole('button', { name: '質問して差し戻す' }).click();
  await page.getByRole('link', { name: '同じ内容で依頼し直す' }).click();
  await expect(mailOf(page)).toHaveValue('hanako@example.jp');
  await expect(page.getByText('このブラウザーに残っていた前回の入力で補いました')).toBeVisible();
});
