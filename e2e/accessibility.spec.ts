import { test } from './fixtures/console.ts';
import { expectNoBarrier } from './fixtures/expect-no-barrier.ts';

const pages = [
  '/',
  '/repayments',
  '/repayments/submitRepaymentRequest',
  '/dca/commenceDcaProceeding',
  '/api-exceptions/updateApiException',
  '/templates/activateTemplates',
  '/operations',
  '/approvals',
  '/openings',
  '/lists',
  '/drafts',
  '/contracts',
  '/billing/createAccountCharge',
  '/playbooks',
  '/playbooks/KT-CT-3927',
  '/unknown',
  '/glossary',
  '/stops',
  '/audit',
  '/audit/seen?account=A-4B54C4BC',
  '/audit/report',
  '/audit/timeline?account=A-4B54C4BC',
  '/accounts',
  '/accounts/A-4B54C4BC',
  '/audit/exports',
  '/audit/same-value',
  '/settings/retention',
  '/blocks',
  '/settings/rules',
  '/settings/rules/change?rule=repayments',
  '/settings/delegations',
  '/settings/sessions',
  '/settings/notices',
  '/notices',
];

const visits = [
  ...pages.map((path) => ({ path, person: '高橋 美咲' as const })),
  { path: '/settings/people', person: '伊藤 誠' as const },
];

for (const { path, person } of visits) {
  test(`nobody meets a barrier on ${path}, in either theme and either language`, async ({ as }) => {
    // Axe reads every cell of a table of hundreds of rows, four times.
    test.slow();
    await expectNoBarrier(await as(person), path);
  });
}
