import { expect, test } from './fixtures/console.ts';
import { openPalette } from './fixtures/open-palette.ts';

test('a closed operation can be found, says who opens it, and a lead opens it and closes it again', async ({ as }) => {
  const sato = await as('佐藤 花子');
  await sato.goto('/operations');
  const search = sato.getByRole('searchbox', { name: '操作を検索' });
  await expect(search).toHaveAttribute('aria-keyshortcuts', '/');
  await sato.keyboard.press('/');
  await sato.keyboard.type('ｳｹﾂｹ createaccountref');
  await expect(sato.getByText('該当する操作はありません')).toBeVisible();
  await search.fill('ＣＲＥＡＴＥaccountref');
  await expect(sato.getByText('1 件の操作')).toBeVisible();
  await sato.keyboard.press('ArrowDown');
  await sato.keyboard.press('Enter');
  await expect(sato).toHaveURL(/\/records\/createAccountReference$/);
  await expect(sato.getByText('チームリードが公開できます。').first()).toBeVisible();
  await expect(sato.getByRole('button', { name: '内容を確認する' })).toHaveCount(0);

  const lead = await as('高橋 美咲');
  await lead.goto('/records/createAccountReference');
  await lead.getByLabel('公開する理由').fill('他システムの番号を名寄せするため');
  await lead.getByRole('button', { name: /を公開する$/ }).click();
  await expect(lead.getByText('オペレーターとチームリードに公開されています')).toBeVisible();

  await sato.reload();
  await expect(sato.getByRole('button', { name: '内容を確認する' })).toBeVisible();
  await expect(sato.getByText('高橋 美咲さんが')).toBeVisible();

  await lead.goto('/openings');
  const row = lead.getByRole('row').filter({ hasText: 'createAccountReference' }).first();
  await row.getByRole('button', { name: '公開を終了する' }).click();
  await expect(row.getByText('終了', { exact: true })).toBeVisible();
  await sato.reload();
  await expect(sato.getByRole('button', { name: '内容を確認する' })).toHaveCount(0);
});

test('what mints a token waits for an administrator beside the lead who asked', async ({ as }) => {
  const lead = await as('田中 健');
  await lead.goto('/logins/generatePreSignedToken');
  await expect(lead.getByText('チームリードと管理者の 2 人が必要です').first()).toBeVisible();
  await lead.getByLabel('公開先').selectOption({ label: 'チームリードのみ' });
  await lead.getByLabel('公開する理由').fill('障害対応のため');
  await lead.getByRole('button', { name: /の公開を依頼する$/ }).click();
  await expect(lead.getByText('確認待ち')).toBeVisible();
  await expect(lead.getByRole('button', { name: '公開を確認する' })).toHaveCount(0);

  const administrator = await as('伊藤 誠');
  await administrator.goto('/openings');
  const asked = administrator.getByRole('row').filter({ hasText: 'generatePreSignedToken' }).first();
  await asked.getByRole('button', { name: '公開を確認する' }).click();
  await expect(asked.getByText('公開中')).toBeVisible();
  await lead.reload();
  await expect(lead.getByRole('button', { name: '内容を確認する' })).toBeVisible();
  await lead.getByRole('button', { name: '公開を終了する' }).click();
  await expect(lead.getByText('は閉じられています')).toBeVisible();
});

test('the palette finds every operation by its reading, and goes there without a mouse', async ({ as }) => {
  const page = await as('鈴木 一郎');
  await page.goto('/');
  await openPalette(page);
  const field = page.getByRole('combobox', { name: '画面・操作の検索' });
  await expect(field).toBeFocused();
  await expect(page.getByRole('option').first()).toBeVisible();
  await field.fill('createAccountNote');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/records\/createAccountNote$/);
});
