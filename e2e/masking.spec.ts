import { fillInRepayment, reviewAndSend } from './fixtures/ask-for-repayment.ts';
import { expect, test } from './fixtures/console.ts';

// Each story has a customer of its own: what is entered about it is counted.
const opened = 'A-ACC00009';
const asked = 'A-ACC00006';

test('a customer’s name is shown after one key that says why, until the page is left, and each of it is in the log', async ({
  as,
}) => {
  const suzuki = await as('鈴木 一郎');
  await suzuki.goto('/accounts');
  await suzuki.getByLabel('お客様番号').fill(opened.toLowerCase());
  await suzuki.getByRole('button', { name: '開く' }).click();
  await expect(suzuki).toHaveURL(new RegExp(`/accounts/${opened}$`));
  const main = suzuki.getByRole('main');
  const phone = suzuki.getByRole('button', { name: '電話' });
  await expect(phone).toBeEnabled();
  await expect(main.getByText(/^.＊$/)).toBeVisible();
  await suzuki.keyboard.press('1');
  const holder = main.locator('[data-holder]');
  await expect(holder).toBeVisible();
  const name = (await holder.textContent()) ?? '';
  expect(name).not.toContain('＊');

  // By a link, by the button, and by another address: masked each time, and asked again.
  await suzuki.getByRole('link', { name: '本日' }).click();
  await expect(suzuki.getByRole('heading', { level: 1, name: '本日' })).toBeVisible();
  await suzuki.goBack();
  await expect(phone).toBeEnabled();
  await expect(main).not.toContainText(name);
  await suzuki.keyboard.press('2');
  await expect(holder).toHaveText(name);
  await suzuki.getByRole('button', { name: '閉じて伏せる' }).click();
  await expect(main).not.toContainText(name);
  await suzuki.keyboard.press('3');
  await expect(holder).toHaveText(name);
  await suzuki.reload();
  await expect(phone).toBeEnabled();
  await expect(main).not.toContainText(name);

  const lead = await as('高橋 美咲');
  await lead.goto(`/audit/timeline?account=${opened}`);
  const story = lead.getByRole('main').getByRole('listitem');
  for (const [step, times] of [
    ['お客様の画面を開く', 3],
    ['お客様の画面を閉じる', 3],
  ] as const) {
    await expect(story.filter({ hasText: step }).filter({ hasText: '鈴木 一郎' })).toHaveCount(times);
  }
  await expect(lead.getByRole('main')).not.toContainText(name);
});

test('an auditor sees a customer as 田＊, in clear for a reason for ten minutes, and has no page of the customer', async ({
  as,
}) => {
  const sato = await as('佐藤 花子');
  await fillInRepayment(sato, { account: asked, amount: '611' });
  await reviewAndSend(sato, 'CASE-6110', `${asked}への¥611の返金を依頼する`);
  await expect(sato).toHaveURL(/\/commands\//);
  await sato.goto(`/accounts/${asked}`);
  await expect(sato.getByRole('button', { name: '案件の対応' })).toBeEnabled();
  await sato.keyboard.press('3');
  const name = (await sato.getByRole('main').locator('[data-holder]').textContent()) ?? '';
  const masked = `${Array.from(name)[0]}＊`;

  const watanabe = await as('渡辺 直子');
  await watanabe.goto(`/audit?account=${asked}&event=command.submitted`);
  await watanabe.getByRole('row').filter({ hasText: '佐藤 花子' }).first().getByRole('link').click();
  const snapshot = watanabe.getByRole('region', { name: 'この時点の Kraken の状態' });
  await expect(snapshot).toContainText(masked);
  await expect(snapshot).not.toContainText(name);
  await watanabe.getByRole('button', { name: '理由を入力して表示' }).click();
  await watanabe.getByRole('button', { name: '10 分間表示する' }).click();
  await expect(watanabe.getByText('理由を入力してください。')).toBeVisible();
  await expect(snapshot).not.toContainText(name);
  await watanabe.getByLabel('表示する理由').fill('苦情の調査 No.6110');
  await watanabe.getByRole('button', { name: '10 分間表示する' }).click();
  await expect(snapshot).toContainText(name);
  await expect(watanabe.getByText(/個人情報を表示しています（.* まで）/)).toBeVisible();

  // The showing is an entry, with its reason beside it; who else reads the entry sees it masked.
  const here = watanabe.url();
  await watanabe.goto(`/audit?account=${asked}&event=personal.revealed`);
  const shown = watanabe.getByRole('row').filter({ hasText: '渡辺 直子' });
  await expect(shown).toHaveCount(1);
  await shown.getByRole('link').click();
  await expect(watanabe.getByRole('region', { name: '理由の文' })).toContainText('苦情の調査 No.6110');
  const lead = await as('中村 健太');
  await lead.goto(here);
  const unshown = lead.getByRole('region', { name: 'この時点の Kraken の状態' });
  await expect(unshown).toContainText(masked);
  await expect(unshown).not.toContainText(name);
});
