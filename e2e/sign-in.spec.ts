import { expect, test } from './fixtures/console.ts';
import { pressSignIn } from './fixtures/sign-in.ts';
import { untilKept } from './fixtures/until-kept.ts';

test('a customer who was never invited gets no session', async ({ page }) => {
  await pressSignIn(page, '山本 太郎');
  await expect(page.getByText('このコンソールに登録されていません').first()).toBeVisible();
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('somebody who carries the e-mail address of a member of staff gets no session', async ({ page }) => {
  await pressSignIn(page, '家入 零');
  await expect(page.getByText('このコンソールに登録されていません').first()).toBeVisible();
});

test('a person without a session lands on the sign-in and comes back to the form', async ({ page }) => {
  await pressSignIn(page, '佐藤 花子', '/repayments/submitRepaymentRequest');
  await expect(page).toHaveURL(/\/repayments\/submitRepaymentRequest/);
  await expect(page.getByLabel('返金額', { exact: true })).toBeVisible();
});

test('a person whose session ends while typing comes back to what was typed', async ({ as }) => {
  const page = await as('佐藤 花子');
  await page.goto('/repayments/submitRepaymentRequest');
  await untilKept(page, () => page.getByRole('combobox', { name: 'お客様番号', exact: true }).fill('A-4B54C4BC'));
  await untilKept(page, () => page.getByLabel('返金額', { exact: true }).fill('2345'));
  const session = (await page.context().cookies()).filter(({ name }) => name.includes('session'));
  expect(session.length).toBeGreaterThan(0);
  for (const { name } of session) await page.context().clearCookies({ name });
  await pressSignIn(page, '佐藤 花子', '/repayments/submitRepaymentRequest');
  await page.getByRole('button', { name: '続きから入力する' }).click();
  await expect(page.getByLabel('返金額', { exact: true })).toHaveValue(/2,?345/);
});
