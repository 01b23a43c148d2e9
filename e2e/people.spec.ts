import { expect, test } from './fixtures/console.ts';

// One after the other: they end sessions of the same person.
test.describe.configure({ mode: 'serial' });

test('a lead who will be away asks, a third lead confirms, and the one who decides for her ends it', async ({ as }) => {
  test.slow();
  const takahashi = await as('高橋 美咲');
  await takahashi.goto('/');
  await takahashi.getByRole('link', { name: '承認の代理' }).click();
  await takahashi.getByLabel('代理人').selectOption({ label: '田中 健' });
  await takahashi.getByRole('button', { name: '代理を依頼する' }).click();
  await expect(takahashi.getByText('理由を入力してください。')).toBeVisible();
  await takahashi.getByLabel('理由').fill('年次休暇のため');
  await takahashi.getByRole('button', { name: '代理を依頼する' }).click();
  await expect(takahashi.getByText('当事者ではないチームリードの確認を待っています。')).toBeVisible();
  await expect(takahashi.getByRole('button', { name: /を確認する$/ })).toHaveCount(0);

  const tanaka = await as('田中 健');
  await tanaka.goto('/settings/delegations');
  await expect(tanaka.getByText('年次休暇のため').first()).toBeVisible();
  await expect(tanaka.getByRole('button', { name: /を確認する$/ })).toHaveCount(0);

  const nakamura = await as('中村 健太');
  await nakamura.goto('/settings/delegations');
  await nakamura.getByRole('button', { name: '高橋 美咲さんから田中 健さんへの代理を確認する' }).click();
  await expect(nakamura.getByText('代理中')).toBeVisible();

  await tanaka.reload();
  await tanaka.getByRole('button', { name: '高橋 美咲さんから田中 健さんへの代理を終了する' }).click();
  await expect(tanaka.getByText('有効な代理はありません')).toBeVisible();
  await expect(tanaka.getByRole('table').getByText('終了', { exact: true }).first()).toBeVisible();

  const auditor = await as('渡辺 直子');
  await auditor.goto('/settings/delegations');
  await expect(auditor.getByText('年次休暇のため').first()).toBeVisible();
  await expect(auditor.getByRole('button', { name: '代理を依頼する' })).toHaveCount(0);
});

test('a session left elsewhere is ended from here, and is asked to sign in again', async ({ as }) => {
  const [here, elsewhere] = [await as('中村 健太'), await as('中村 健太')];
  await here.goto('/settings/sessions');
  await expect(here.getByText('この端末')).toBeVisible();
  await expect(here.getByText('Chrome（Linux）').first()).toBeVisible();
  const others = here.getByRole('button', { name: /のセッションを終了する$/ });
  while ((await others.count()) > 0) {
    const before = await others.count();
    await others.first().click();
    await expect(others).toHaveCount(before - 1);
  }
  await elsewhere.goto('/settings/sessions');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await here.reload();
  await expect(here.getByText('この端末')).toBeVisible();
});

test('an administrator alone invites, asks for a role and ends sessions, but gives nothing', async ({ as }) => {
  const lead = await as('中村 健太');
  const ito = await as('伊藤 誠');
  await ito.goto('/');
  await ito.getByRole('link', { name: 'スタッフとロール' }).click();
  await ito.getByLabel('氏名').fill('松本 葵');
  await ito.getByRole('button', { name: '招待リンクを作る' }).click();
  await expect(ito.getByText('松本 葵さんの招待リンクを作りました')).toBeVisible();
  await expect(ito.getByRole('button', { name: /\/sign-in\?invitation=/ })).toBeVisible();

  await ito.reload();
  await expect(ito.getByText('/sign-in?invitation=')).toHaveCount(0);
  await ito.getByRole('link', { name: '松本 葵' }).click();
  await ito.getByLabel('ロール', { exact: true }).selectOption({ label: 'チームリード' });
  await ito.getByRole('button', { name: '「チームリード」を依頼する' }).click();
  await expect(ito.getByText('依頼済みです。別の管理者の付与を待っています。')).toBeVisible();
  await expect(ito.getByRole('button', { name: /を付与する$/ })).toHaveCount(0);
  await ito.getByRole('button', { name: '松本 葵さんへのチームリードの依頼を取り下げる' }).click();
  await expect(ito.getByText('別の管理者の付与を待っています')).toHaveCount(0);

  await ito.goto('/settings/people');
  await ito.getByRole('link', { name: '中村 健太' }).first().click();
  await ito.getByRole('button', { name: 'すべてのセッションを終了する' }).click();
  await expect(ito.getByText('開いているセッションはありません')).toBeVisible();
  await lead.goto('/');
  await expect(lead).toHaveURL(/\/sign-in/);
});

test('nobody but an administrator finds the page of people', async ({ as }) => {
  const operator = await as('佐藤 花子');
  await operator.goto('/');
  await expect(operator.getByRole('link', { name: '自分のセッション' })).toBeVisible();
  await expect(operator.getByRole('link', { name: 'スタッフとロール' })).toHaveCount(0);
});
