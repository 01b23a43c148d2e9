import { expect, test } from './fixtures/console.ts';

test('a key that Kraken makes is shown once, to the operator who made it, and stands in no page', async ({ as }) => {
  // Four people sign in, each at a browser of their own.
  test.slow();
  const lead = await as('田中 健');
  await lead.goto('/logins/regenerateSecretKey');
  await lead.getByLabel('公開する理由').fill('連携の設定のため');
  await lead.getByRole('button', { name: /の公開を依頼する$/ }).click();
  await expect(lead.getByText('確認待ち')).toBeVisible();
  const administrator = await as('伊藤 誠');
  await administrator.goto('/openings');
  const asked = administrator.getByRole('row').filter({ hasText: 'regenerateSecretKey' }).first();
  await asked.getByRole('button', { name: '公開を確認する' }).click();
  await expect(asked.getByText('公開中')).toBeVisible();

  const sato = await as('佐藤 花子');
  await sato.goto('/logins/regenerateSecretKey');
  await sato.getByRole('button', { name: '内容を確認する' }).click();
  await sato.getByLabel('案件番号・通話番号').fill('C-2026-0901');
  await sato.getByLabel('理由', { exact: true }).selectOption({ index: 1 });
  await sato.getByRole('button', { name: /API の秘密鍵を作り直す/ }).click();
  await expect(sato).toHaveURL(/\/commands\//);

  // Whatever the server draws or streams for anybody is read along.
  const drawn: Promise<string>[] = [];
  const gather = (page: typeof sato) =>
    page.on('response', (answer) => {
      const kind = answer.headers()['content-type'] ?? '';
      if (/html|x-component/.test(kind) && answer.status() === 200) drawn.push(answer.text().catch(() => ''));
    });
  gather(sato);
  await sato.reload();
  const panel = sato.locator('section').filter({ has: sato.getByRole('heading', { name: '一度だけ表示される値' }) });
  await panel.getByRole('button', { name: '値を表示する' }).click();
  const value = await panel.getByRole('code').textContent();
  expect(value).toMatch(/^key-/);
  await expect(panel.getByRole('button', { name: 'コピー: key' })).toBeVisible();
  await panel.getByRole('button', { name: '隠す' }).click();
  await expect(sato.getByText(value ?? '')).toHaveCount(0);
  await panel.getByRole('button', { name: 'もう一度見る' }).click();
  await expect(panel.getByRole('code')).toHaveText(value ?? '');

  // Left and come back to: it is gone, from the page that is gone back to as well.
  const address = sato.url();
  await sato.getByRole('link', { name: '操作一覧' }).first().click();
  await expect(sato).not.toHaveURL(address);
  await sato.goBack();
  await expect(panel.getByText('この値はもう表示できません。')).toBeVisible();
  await sato.reload();
  await expect(panel.getByText('この値はもう表示できません。')).toBeVisible();
  await expect(panel.getByRole('button')).toHaveCount(0);

  const other = await as('鈴木 一郎');
  gather(other);
  gather(lead);
  for (const page of [other, lead]) {
    await page.goto(address);
    await expect(page.getByText('送信した内容')).toBeVisible();
    await expect(page.getByText('一度だけ表示される値')).toHaveCount(0);
  }
  await expect(lead.getByText('秘密の値の表示').first()).toBeVisible();
  const everything = (await Promise.all(drawn)).join('\n');
  expect(everything).toContain('regenerateSecretKey');
  expect(everything).not.toContain(value);
});
