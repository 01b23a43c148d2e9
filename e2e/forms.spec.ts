import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/console.ts';
import { approve } from './fixtures/decide.ts';
import { stack } from './fixtures/stack-address.ts';

/** A lead opens an operation to leads, as the page of a closed one offers it; open already is as good. */
async function open(page: Page, operation: string): Promise<void> {
  const answer = await page.request.post('/api/openings', {
    headers: { origin: stack().origin },
    data: { operation, role: 'lead', reason: '画面の確認' },
  });
  expect(await answer.text()).toMatch(/opened|alreadyOpen/);
}

/** What a spreadsheet does with Ctrl-V. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '表計算ソフトから貼り付け' }).evaluate((box, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const field = (page: Page, path: string) => page.locator(`#field-values-input-${path.replaceAll('.', '-')}`);
const toReview = (page: Page) => page.getByRole('button', { name: '内容を確認する' }).click();

test('a lead pastes thirty rows, is refused for one of them, and stands in that very field with nothing lost', async ({
  as,
}) => {
  const page = await as('高橋 美咲');
  // It needs nobody to decide, so that Kraken's answer comes back to the form.
  await page.goto('/calls/createCallMetadata');
  await field(page, 'callId').fill('CALL-1');
  await page.getByRole('button', { name: '表から貼り付ける' }).click();
  const rows = Array.from({ length: 30 }, (_, index) => `key-${1000 + index}\tvalue-${index}\t"備考 ""${index}"""`);
  await paste(page, ['key\tvalue\tメモ', ...rows].join('\r\n'));
  await expect(page.getByRole('checkbox', { name: '1行目は見出し' })).toBeChecked();
  await expect(page.getByText('使わない列に、値の入ったセルが30件あります。')).toBeVisible();
  await page.getByRole('button', { name: '30行を追加する' }).click();
  await expect(page.getByText('30件中 1〜25行目')).toBeVisible();

  await fetch(`${stack().sandbox}/sandbox/fault`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      fault: 'code:KT-CT-1143@input.metadata.27.key',
      operation: 'createCallMetadata',
      times: 1,
    }),
  });
  await toReview(page);
  await page.getByRole('textbox', { name: '案件番号・通話番号' }).fill('CASE-3001');
  await page.getByRole('combobox', { name: '理由' }).selectOption({ index: 1 });
  await page.locator('form button[type="submit"]').click();

  const wrong = field(page, 'metadata.27.key');
  await expect(wrong).toBeFocused();
  await expect(wrong).toHaveAttribute('aria-invalid', 'true');
  await expect(wrong).toHaveValue('key-1027');
  await expect(page.getByText('30件中 26〜30行目')).toBeVisible();
  await wrong.fill('key-9999');
  await expect(wrong).not.toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'callId')).toHaveValue('CALL-1');
  await expect(page.getByRole('alert').filter({ hasText: '入力内容に直すところがあります' })).toHaveCount(0);
});

test('rows of a list are added, doubled, moved by keyboard, removed and taken back', async ({ as }) => {
  const page = await as('高橋 美咲');
  await open(page, 'createCampaignItems');
  await page.goto('/campaigns/createCampaignItems');
  const phone = (row: number) => field(page, `campaignItems.${row}.phoneNumber`);
  await page.getByRole('button', { name: '追加する', exact: true }).click();
  await phone(0).fill('03-1111-1111');
  await page.getByRole('button', { name: / 1: 複製する$/ }).click();
  await page.locator('#field-values-input-campaignItems-1').click();
  await phone(1).fill('03-2222-2222');
  await phone(1).press('Alt+ArrowUp');
  await expect(phone(0)).toHaveValue('03-2222-2222');
  await page.getByRole('button', { name: / 1: 外す$/ }).click();
  await expect(phone(0)).toHaveValue('03-1111-1111');
  await page.getByRole('button', { name: '外した1行目を元に戻す' }).click();
  await expect(page.getByText('2件', { exact: true })).toBeVisible();
});

test('an optional field is left as is, set empty or given a value, by keyboard, and the review shows which', async ({
  as,
}) => {
  const page = await as('佐藤 花子');
  await page.goto('/api-exceptions/updateApiException');
  await page.getByRole('combobox', { name: /^API 例外/ }).fill('1001');
  const state = page.getByRole('combobox', { name: /^「.+」の送り方$/ }).first();
  await expect(state).toHaveText('そのまま');
  // The browser's own select stands there while somebody is near, and says the same in words otherwise.
  const stands = (what: string) =>
    expect
      .poll(() =>
        state.evaluate((control) => (control instanceof HTMLSelectElement ? control.value : control.dataset.state)),
      )
      .toBe(what);
  await state.focus();
  await stands('leave');
  await page.keyboard.press('ArrowDown');
  await stands('empty');
  await page.keyboard.press('ArrowDown');
  await stands('value');
  // An empty text never goes by accident: what says "a value" has to hold one.
  await toReview(page);
  await expect(page.getByRole('alert').filter({ hasText: '入力内容に直すところがあります' })).toBeVisible();
  await state.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await stands('leave');
});

test('a lead who types the name of a choice to its end, and picks nothing, has chosen it', async ({ as }) => {
  const page = await as('高橋 美咲');
  await open(page, 'createBusiness');
  await page.goto('/businesses/createBusiness');
  const type = field(page, 'businessType');
  await type.fill('有限責任会社');
  await type.press('Tab');
  await expect(type).toHaveValue('LIMITED');
  await type.fill('有限');
  await type.press('Tab');
  await expect(type).toHaveValue('有限');
});

test('the deepest form opens where it is wrong: the summary leads into groups that were closed', async ({ as }) => {
  const page = await as('高橋 美咲');
  await open(page, 'legacyProcessOrder');
  await page.goto('/contracts/legacyProcessOrder');
  const lines = page.locator('#field-values-input-order-lines');
  await expect(lines).toBeVisible();
  await lines.getByRole('button', { name: '追加する', exact: true }).click();
  await toReview(page);
  const code = field(page, 'order.lines.0.item.code');
  await expect(code).toBeHidden();
  await page.locator('a[href="#field-values-input-order-lines-0-item-code"]').click();
  await expect(code).toBeFocused();
  await code.fill('PRODUCT-1');
  await expect(code).not.toHaveAttribute('aria-invalid', 'true');
  await field(page, 'order.lines.0.item.marketData').click();
  await field(page, 'order.lines.0.item.marketData.context').selectOption('gasSupplyPointData');
  await expect(
    field(page, 'order.lines.0.item.marketData.context.gasSupplyPointData.quotedSupplyPointId'),
  ).toBeAttached();
});

test('Kraken refuses the fourth line’s product: the closed groups around it open, and nothing else has changed', async ({
  as,
}) => {
  test.slow();
  const page = await as('高橋 美咲');
  await open(page, 'legacyProcessOrder');
  await page.goto('/contracts/legacyProcessOrder');
  const lines = page.locator('#field-values-input-order-lines');
  const line = (row: number) => page.locator(`#field-values-input-order-lines-${row}`);
  const code = (row: number) => field(page, `order.lines.${row}.item.code`);
  for (let row = 0; row < 4; row += 1) {
    await lines.getByRole('button', { name: '追加する', exact: true }).last().click();
    await field(page, `order.lines.${row}.item`).click();
    await code(row).fill(`PRODUCT-${row}`);
    await field(page, `order.lines.${row}.item.marketData`).click();
    const context = `order.lines.${row}.item.marketData.context`;
    await field(page, context).selectOption('gasSupplyPointData');
    await field(page, `${context}.gasSupplyPointData.quotedSupplyPointId`).fill('1');
  }
  for (let row = 3; row >= 0; row -= 1) await line(row).click();
  await expect(code(3)).toBeHidden();

  await fetch(`${stack().sandbox}/sandbox/fault`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      fault: 'code:KT-CT-1143@input.order.lines.3.item.code',
      operation: 'legacyProcessOrder',
      times: 1,
    }),
  });
  await toReview(page);
  await page.getByRole('textbox', { name: '案件番号・通話番号' }).fill('CASE-3003');
  await page.getByRole('combobox', { name: '理由' }).selectOption({ index: 1 });
  await page.locator('form button[type="submit"]').click();
  // It waits for another lead; what Kraken refuses then leads back into the form that asked.
  await expect(page).toHaveURL(/\/commands\//);
  await approve(await as('中村 健太'), page.url());
  await page.getByRole('link', { name: '同じ内容で入力し直す' }).click();

  await expect(code(3)).toBeFocused();
  await expect(code(3)).toHaveAttribute('aria-invalid', 'true');
  await expect(code(3)).toHaveValue('PRODUCT-3');
  await expect(code(0)).toBeHidden();
  await code(3).fill('PRODUCT-9');
  await expect(code(3)).not.toHaveAttribute('aria-invalid', 'true');
  await line(0).click();
  await field(page, 'order.lines.0.item').click();
  await expect(code(0)).toHaveValue('PRODUCT-0');
});

test('ten thousand rows are pasted without a freeze, and too many are told so', async ({ as }) => {
  const page = await as('高橋 美咲');
  await open(page, 'createCampaignItems');
  await page.goto('/campaigns/createCampaignItems');
  await page.getByRole('button', { name: '表から貼り付ける' }).click();
  await paste(page, 'x\n'.repeat(10_002));
  await expect(page.getByText('行が多すぎます。')).toBeVisible();
  await paste(page, Array.from({ length: 10_000 }, (_, index) => `090-${index}`).join('\n'));
  await page.getByRole('button', { name: '10000行を追加する' }).click();
  await expect(page.getByText('10000件中 1〜25行目')).toBeVisible();
  await page.getByRole('textbox', { name: '行番号へ移動' }).fill('９９９９');
  await page.locator('#field-values-input-campaignItems-9998').click();
  await expect(field(page, 'campaignItems.9998.phoneNumber')).toHaveValue('090-9998');
});
