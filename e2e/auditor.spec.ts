import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { fillInRepayment, reviewAndSend } from './fixtures/ask-for-repayment.ts';
import { expect, test } from './fixtures/console.ts';
import { approve } from './fixtures/decide.ts';

const account = 'A-ACC00003';
const reference = 'CASE-7341';

test('an auditor finds who asked for a repayment, who saw the customer, takes the log out and verifies it elsewhere', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const sato = await as('佐藤 花子');
  await fillInRepayment(sato, { account, amount: '734' });
  await reviewAndSend(sato, reference, `${account}への¥734の返金を依頼する`);
  await expect(sato).toHaveURL(/\/commands\//);
  await approve(await as('中村 健太'), sato.url());
  await expect(sato.getByText('完了', { exact: true }).first()).toBeVisible();

  const watanabe = await as('渡辺 直子');
  await watanabe.goto('/');
  await watanabe.getByRole('link', { name: '監査ログ', exact: true }).click();
  await expect(watanabe.getByRole('heading', { name: '監査ログ' })).toBeVisible();

  // By a part of the case number and the amount: neither stands in the address.
  await watanabe.getByLabel('語句').fill('7341');
  await watanabe.getByText('ほかの条件').click();
  await watanabe.getByLabel('金額（以上）').fill('700');
  await watanabe.getByRole('button', { name: '絞り込む' }).click();
  await expect(watanabe).toHaveURL(/\/audit\?search=[0-9a-f-]{36}$/);
  const rows = watanabe.getByRole('row').filter({ hasText: account });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('佐藤 花子');
  await expect(watanabe.getByRole('list', { name: '絞り込み中の条件' })).toContainText('7341');

  // Kept under a name; the entry with its neighbours, and what stood in Kraken before.
  await watanabe.getByRole('button', { name: '条件を保存' }).click();
  await watanabe.getByLabel('条件の名前').fill('7341 の返金');
  await watanabe.getByRole('button', { name: '保存する' }).click();
  await expect(watanabe.getByRole('link', { name: '7341 の返金' })).toBeVisible();
  await rows.getByRole('link').first().click();
  await expect(watanabe.getByRole('heading', { name: 'この時点の Kraken の状態' })).toBeVisible();
  // Once it was done its target was read again: both sides stand beside each other.
  await expect(async () => {
    await watanabe.reload();
    await expect(watanabe.getByRole('region', { name: '操作の前と後の Kraken の状態' }).last()).toBeVisible({
      timeout: 2_000,
    });
  }).toPass({ timeout: 30_000 });
  const sides = watanabe.getByRole('region', { name: '操作の前と後の Kraken の状態' }).last();
  await expect(sides.getByRole('row', { name: /契約者/ })).toContainText('＊');
  const story = watanabe.getByRole('list', { name: '同じ操作の記録' });
  await expect(story).toContainText('操作の受付');

  // Who saw the customer.
  await watanabe.goto(`/audit/seen?account=${account}`);
  const seen = watanabe.getByRole('region', { name: '閲覧者の調査' });
  await expect(seen.getByRole('row').filter({ hasText: '佐藤 花子' }).first()).toBeVisible();
  const disclosed = await saved(watanabe, () => watanabe.getByRole('button', { name: '開示請求用のファイル' }).click());
  const disclosure: { account: string; seenBy: { name: string }[] } = JSON.parse(disclosed.toString('utf8'));
  expect(disclosure.account).toBe(account);
  expect(disclosure.seenBy.map(({ name }) => name)).toContain('佐藤 花子');

  // Out of the console, with everything that verifies it.
  await watanabe.goto(`/audit?account=${account}`);
  await watanabe.getByRole('link', { name: '書き出す' }).click();
  await expect(watanabe.getByText(`お客様番号: ${account}`)).toBeVisible();
  await watanabe.getByRole('button', { name: 'CSV（表計算ソフト用）' }).click();
  await expect(watanabe).toHaveURL(/\/audit\/exports\/[0-9a-f-]{36}$/);
  await verifyElsewhere(watanabe);

  // The month's controls.
  await watanabe.goto('/audit/report');
  await expect(watanabe.getByRole('heading', { level: 1, name: /月次統制レポート/ })).toBeVisible();
  await expect(watanabe.getByRole('img', { name: /操作の結果/ })).toBeVisible();

  // What she did is on record too.
  await watanabe.goto('/audit?event=log.exported');
  await expect(watanabe.getByRole('row').filter({ hasText: '渡辺 直子' }).first()).toBeVisible();
});

/** What the browser saves by this. */
async function saved(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFileSync(await download.path());
}

/** In a folder of its own, by the one file that came from the page, with a bare Node; then with one line changed. */
async function verifyElsewhere(page: Page): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-auditor-'));
  const keep = async (name: string, link: string): Promise<string> => {
    const file = path.join(folder, name);
    writeFileSync(file, await saved(page, () => page.getByRole('link', { name: link }).click()));
    return file;
  };
  const csv = await keep('log.csv', 'ファイルを保存');
  await page.reload();
  const parameters = [
    await keep('verify-export.mjs', '検証プログラム'),
    csv,
    ...['--manifest', await keep('manifest.json', '署名付きの目録')],
    ...['--key', await keep('key.pem', '書出しの公開鍵')],
    ...['--witness-key', await keep('witness.pem', '立会いの公開鍵')],
    ...['--checkpoints', await keep('checkpoints.jsonl', '立会い記録')],
  ];
  const run = () => spawnSync(process.execPath, parameters, { cwd: folder, encoding: 'utf8' });
  expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('no damage') });
  writeFileSync(csv, readFileSync(csv, 'utf8').replace(`"${reference}"`, '"CASE-7342"'));
  expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('DAMAGED: 列と本文の不一致') });
  rmSync(folder, { recursive: true });
}
