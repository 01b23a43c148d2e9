import type { Page } from '@playwright/test';
import { fillInRepayment, openReview, reviewAndSend, sayWhy } from './fixtures/ask-for-repayment.ts';
import { expect, test } from './fixtures/console.ts';
import { approve } from './fixtures/decide.ts';
import { advanceUpstream, countEffects } from './fixtures/kraken.ts';

/** Upstream accepts a request five seconds after it came, and those of one account after two minutes: milliseconds. */
const accepted = { soon: 6_000, late: 121_000 };

const upstream = (page: Page) => page.getByRole('region', { name: 'Kraken での承認' });
const next = (page: Page) => page.getByRole('region', { name: '次にできること' });
const lookNow = (page: Page) => page.getByRole('button', { name: '今すぐ確認' }).click();

/** Asks, has it approved here, and waits until upstream has the request; returns the address of the command's page. */
async function askAndApprove(maker: Page, lead: Page, account: string, amount: string): Promise<string> {
  await fillInRepayment(maker, { account, amount });
  const yen = `¥${Number(amount).toLocaleString('ja')}`;
  await reviewAndSend(maker, 'CASE-7101', `${account}への${yen}の返金を依頼する`);
  await expect(maker).toHaveURL(/\/commands\//, { timeout: 15_000 });
  const url = maker.url();
  await approve(lead, url);
  await expect(maker.getByText('完了', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
  return url;
}

/** Reviews and presses; the request itself is the earlier money that is explained. */
async function approveUpstream(lead: Page, reference: string): Promise<void> {
  await openReview(lead);
  await lead.getByLabel('それでも送る理由').fill('この返金の依頼そのものです');
  await sayWhy(lead, reference);
  await lead.getByRole('button', { name: /承認する$/ }).click();
}

test('an operator asks, a lead approves here, another approves in Kraken, and one page shows both and what Kraken says', async ({
  as,
}) => {
  test.slow();
  const account = 'A-ACC00014';
  const [sato, takahashi, tanaka] = [await as('佐藤 花子'), await as('高橋 美咲'), await as('田中 健')];
  const url = await askAndApprove(sato, takahashi, account, '12345');
  const here = sato.getByRole('region', { name: 'このコンソールでの承認' });
  await expect(here).toContainText('佐藤 花子');
  await expect(here).toContainText('高橋 美咲');
  await expect(here).toContainText('佐藤 花子さんとして送信');
  await expect(upstream(sato)).toContainText(/RR-\d+/);
  await expect(upstream(sato)).toContainText('Kraken がまだ返金依頼を受け付けていません', { timeout: 15_000 });
  await expect(next(sato).getByRole('link', { name: '返金依頼を取り消す' })).toBeVisible();

  await advanceUpstream(accepted.late);
  await lookNow(sato);
  await expect(upstream(sato)).toContainText('この依頼の返金と判断しました', { timeout: 15_000 });
  await expect(upstream(sato)).toContainText('REQUESTED');
  // An operator is told who may; nobody who asked is offered it.
  await expect(next(sato)).toContainText('承認できるチームリード：');
  await expect(next(sato)).toContainText('田中 健');
  await expect(next(sato).getByRole('link', { name: 'Kraken での承認に進む' })).toHaveCount(0);

  await tanaka.goto(url);
  await next(tanaka).getByRole('link', { name: 'Kraken での承認に進む' }).click();
  await expect(tanaka.getByRole('combobox', { name: 'お客様番号', exact: true })).toHaveValue(account);
  expect(new URL(tanaka.url()).search).not.toContain('12345');
  await approveUpstream(tanaka, 'CASE-7101');
  await expect(tanaka).toHaveURL(/\/commands\//, { timeout: 15_000 });
  await expect(tanaka.getByText('完了', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
  expect(await countEffects({ operation: 'approveRepayment', account })).toBe(1);

  await tanaka.getByRole('link', { name: '返金の流れを見る' }).click();
  await expect(tanaka).toHaveURL(url);
  await expect(upstream(tanaka)).toContainText('APPROVED', { timeout: 15_000 });
  await expect(upstream(tanaka)).toContainText('田中 健');

  // Blocked with a reason, it stands so on the page, and can be allowed again.
  await sato.reload();
  await next(sato).getByRole('link', { name: '送金を差し止める' }).click();
  await sato.getByLabel('差止めの理由', { exact: true }).fill('口座名義の確認中');
  await openReview(sato);
  await sayWhy(sato, 'CASE-7101');
  await sato.getByRole('button', { name: /差し止める$/ }).click();
  await sato.getByRole('link', { name: '返金の流れを見る' }).click();
  await expect(upstream(sato)).toContainText('理由：口座名義の確認中');
  await expect(next(sato)).toContainText('送金を差し止めています');
  await expect(next(sato).getByRole('link', { name: '送金を許可する' })).toBeVisible();
});

test('a lead who asked for a repayment does not approve it in Kraken, whichever address they open', async ({ as }) => {
  const account = 'A-3D05D5A3';
  const [tanaka, takahashi] = [await as('田中 健'), await as('高橋 美咲')];
  await askAndApprove(tanaka, takahashi, account, '2100');
  await advanceUpstream(accepted.soon);
  await lookNow(tanaka);
  await expect(next(tanaka)).toContainText('ご自身が依頼または送信した返金のため、承認できません', { timeout: 15_000 });
  const repaymentId = await upstream(tanaka).getByRole('button').nth(1).textContent();
  await tanaka.goto(`/repayments/approveRepayment?account=${account}&input.repaymentId=${repaymentId}`);
  await approveUpstream(tanaka, 'CASE-7102');
  await expect(tanaka.getByText('この返金は、ご自身が依頼または送信したものです').first()).toBeVisible();
  expect(await countEffects({ operation: 'approveRepayment', account })).toBe(0);
});
