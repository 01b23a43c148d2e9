import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../locale.ts';
import type { SearchParams } from '../search-params.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).accounts.title };
}

/** The way to a customer: by number. Names are looked for in the forms, where nothing of them stands in an address. */
export default async function AccountsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff('customers:read');
  const { number } = await searchParams;
  const typed = typeof number === 'string' ? number.slice(0, 100) : '';
  const account = toAccountNumber(typed);
  if (account !== null) redirect(`/accounts/${account}`);
  const { accounts: words, frame } = getWords(await getLocale());
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
    >
      <Panel>
        <form action="/accounts" className="flex flex-col gap-1">
          <label className="font-medium text-sm" htmlFor="number">
            {words.number}
          </label>
          <div className="flex flex-wrap items-center gap-2">
            <Input
              aria-describedby={typed === '' ? 'number-help' : 'number-error'}
              aria-invalid={typed === '' ? undefined : true}
              className="max-w-44"
              defaultValue={typed}
              id="number"
              maxLength={40}
              mono
              name="number"
              placeholder="A-"
            />
            <Button type="submit" variant="primary">
              {words.open}
            </Button>
          </div>
          {typed !== '' && (
            <p className="text-refused text-sm" id="number-error" role="alert">
              {fill(words.badNumber, { number: showHidden(typed) })}
            </p>
          )}
          <p className="prose-text text-ink-3 text-xs" id="number-help">
            {words.numberHelp}
          </p>
        </form>
      </Panel>
    </Page>
  );
}
