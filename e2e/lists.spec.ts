import { expect, test } from './fixtures/console.ts';

test('a lead adds an agency, an operator is offered it while typing, and may type another all the same', async ({
  as,
}) => {
  const sato = await as('佐藤 花子');
  const lead = await as('高橋 美咲');
  await lead.goto('/lists');
  await lead.getByLabel('値', { exact: true }).fill('SAKURA');
  await lead.getByLabel('呼び名').fill('さくら債権回収');
  await lead.getByRole('button', { name: '追加する', exact: true }).click();
  const row = lead.getByRole('row').filter({ hasText: 'SAKURA' }).first();
  await expect(row).toContainText('高橋 美咲');

  await sato.goto('/dca/commenceDcaProceeding');
  const agency = sato.getByRole('combobox', { name: '回収会社' });
  await agency.fill('さくら');
  await sato.getByRole('option', { name: /SAKURA/ }).click();
  await expect(agency).toHaveValue('SAKURA');
  await agency.fill('OTHER_AGENCY');
  await expect(agency).toHaveValue('OTHER_AGENCY');
  await sato.goto('/collections/startCollectionProcess');
  await sato.getByRole('combobox', { name: '設定コード' }).fill('ledger');
  await expect(sato.getByRole('option', { name: 'LEDGER_STANDARD' })).toBeVisible();

  await row.getByRole('button', { name: '「SAKURA」を削除する' }).click();
  await expect(row.getByRole('button')).toHaveCount(0);
  await sato.goto('/dca/commenceDcaProceeding');
  await agency.fill('sakura');
  await expect(sato.getByRole('paragraph').filter({ hasText: '候補はありません。' })).toBeVisible();
  await sato.goto('/lists');
  await expect(sato.getByRole('row').filter({ hasText: 'SAKURA' }).first()).toContainText('高橋 美咲');
  await expect(sato.getByRole('button', { name: /削除する/ })).toHaveCount(0);
});
