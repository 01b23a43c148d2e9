import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures/console.ts';
import { stack } from './fixtures/stack-address.ts';

const pages = [
  '/',
  '/repayments',
  '/repayments/submitRepaymentRequest',
  '/dca/commenceDcaProceeding',
  '/api-exceptions/updateApiException',
  '/templates/activateTemplates',
  '/operations',
  '/playbooks',
  '/playbooks/KT-CT-3927',
  '/audit',
];

for (const theme of ['light', 'dark']) {
  for (const locale of ['ja', 'en']) {
    test(`somebody who reads ${locale} in the ${theme} theme meets no barrier on any page`, async ({ as }) => {
      const page = await as('高橋 美咲');
      const { origin: url } = stack();
      await page.context().addCookies([
        { name: 'theme', value: theme, url },
        { name: 'locale', value: locale, url },
      ]);
      for (const path of pages) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const said = violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(said).toEqual([]);
      }
    });
  }
}
