import { spawnSync } from 'node:child_process';
import { expect, test } from './fixtures/console.ts';
import { enterYearsAgo } from './fixtures/old-entry.ts';
import { stack } from './fixtures/stack-address.ts';

const [old, held] = ['A-ACC0000B', 'A-ACC0000C'];

test('what is past its time is counted, erased when a lead asks and an administrator confirms, and the chain still verifies', async ({
  as,
}) => {
  const reason = '八年前のお客様からの電話';
  const [entry, kept] = [
    await enterYearsAgo(8, { account: old, reason }),
    await enterYearsAgo(8, { account: held, reason }),
  ];
  const young = await enterYearsAgo(6, { account: old, reason });
  const lead = await as('高橋 美咲');
  await lead.goto('/settings/retention');
  await lead.getByRole('textbox', { name: 'お客様番号' }).fill(held);
  await lead.locator('form').filter({ hasText: '保留する' }).getByLabel('理由').fill('訴訟の対応のため');
  await lead.getByRole('button', { name: '保留する' }).click();
  await expect(lead.getByRole('region', { name: '消去の保留（訴訟・照会）' })).toContainText(held);

  // The dry run, on the page and at the command line: one text, nothing gone.
  const due = lead.getByRole('region', { name: '保存期間を過ぎた本文' });
  await expect(due.getByRole('row').filter({ hasText: 'その他（7 年）' })).toContainText('1');
  expect(run('bin/retention.mjs', '--dry-run')).toMatchObject({ status: 0, stdout: expect.stringContaining(': 1  ') });
  await lead.goto(`/audit/${entry}`);
  await expect(lead.getByRole('region', { name: '理由の文' })).toBeVisible();

  await lead.goto('/settings/retention');
  await lead.locator('form').filter({ hasText: '消去を依頼する' }).getByLabel('理由').fill('年次の消去');
  await lead.getByRole('button', { name: '1 件の消去を依頼する' }).click();
  const erasures = lead.getByRole('region', { name: '消去の記録' });
  await expect(erasures.getByText('管理者の承認待ち')).toBeVisible();
  await expect(lead.getByRole('button', { name: '1 件の消去を承認する' })).toHaveCount(0);
  await lead.goto(`/audit/${entry}`);
  await expect(lead.getByRole('region', { name: '理由の文' })).toBeVisible();

  const administrator = await as('伊藤 誠');
  await administrator.goto('/settings/retention');
  await administrator.getByRole('button', { name: '1 件の消去を承認する' }).click();
  await expect(async () => {
    await administrator.reload();
    await expect(administrator.getByText('消去済み（承認：伊藤 誠）')).toBeVisible({ timeout: 1_000 });
  }).toPass();

  // The text is gone, its entry is not; what is held and what is younger stays; nobody can tell the chain from before.
  await lead.reload();
  await expect(lead.getByRole('region', { name: '理由の文' })).toHaveCount(0);
  await expect(lead.getByRole('region', { name: /記録の本文/ })).toContainText('Former Clerk');
  for (const sequence of [kept, young]) {
    await lead.goto(`/audit/${sequence}`);
    await expect(lead.getByRole('region', { name: '理由の文' })).toBeVisible();
  }
  expect(run('bin/verify.mjs')).toMatchObject({ status: 0 });
  await lead.goto(`/audit/timeline?account=${old}`);
  await expect(lead.getByRole('main').getByText('Former Clerk')).toHaveCount(2);
});

/** At the command line of the machine that the product runs on. */
function run(script: string, ...parameters: string[]) {
  return spawnSync(process.execPath, [script, ...parameters], {
    env: { ...process.env, QUARTERDECK_DATA: stack().data, UPSTREAM: 'sandbox' },
    encoding: 'utf8',
  });
}
