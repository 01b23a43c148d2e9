import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CommandTable } from '#components/command/command-table.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getOperationPolicy, mainDomains } from '#domains/index.ts';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff, type Staff } from '#server/auth/staff.ts';
import { findCommands } from '#server/commands/find-commands.ts';
import { showCustomer } from '#server/commands/personal/show-customer.ts';
import { getLocale } from '../../../locale.ts';
import { toTimelineAddress } from '../../audit/timeline/timeline-address.ts';
import { toCommandLine } from '../../command-line.ts';
import { findOperations } from '../../find-operations.ts';
import { NextPage } from '../../next-page.tsx';
import type { SearchParams } from '../../search-params.ts';
import { AccountPanels } from './account-panels.tsx';

const pageSize = 50;

interface Props {
  params: Promise<{ number: string }>;
  searchParams: SearchParams;
}

async function requireNumber(params: Props['params']): Promise<string> {
  const asked = decodeURIComponent((await params).number);
  const account = toAccountNumber(asked) ?? notFound();
  if (account !== asked) redirect(`/accounts/${account}`);
  return account;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const account = await requireNumber(params);
  return { title: fill(getWords(await getLocale()).accounts.one, { account }) };
}

/** One customer: who, after saying why, what stands on the account, and every command of ours on it. */
export default async function AccountPage({ params, searchParams }: Props) {
  const staff = await requireStaff('customers:read');
  const account = await requireNumber(params);
  const locale = await getLocale();
  const { accounts: words, auditSearch, frame } = getWords(locale);
  const read = await showCustomer(account, staff);
  const title = fill(words.one, { account });
  return (
    <Page
      actions={
        permits(staff, 'log:read') && (
          <>
            <Link className={buttonClass()} href={toTimelineAddress({ account })}>
              {words.timeline}
            </Link>
            <Link className={buttonClass()} href={`/audit/seen?account=${account}`}>
              {auditSearch.links.seen}
            </Link>
          </>
        )
      }
      lead={words.oneLead}
      title={title}
      trail={
        <Trail
          label={frame.breadcrumb}
          steps={[{ label: words.title, href: '/accounts' }, { label: <span className="font-mono">{account}</span> }]}
        />
      }
    >
      {!read.ok && (
        <Panel flush>
          <EmptyState icon="triangle-exclamation-point" title={fill(words.unreadable, { code: read.code })}>
            {words.unreadableHelp}
          </EmptyState>
        </Panel>
      )}
      {read.ok && read.value === null && (
        <Panel flush>
          <EmptyState icon="search" title={fill(words.notFound, { account })}>
            {words.notFoundHelp}
          </EmptyState>
        </Panel>
      )}
      {read.ok && read.value !== null && <AccountPanels facts={read.value} locale={locale} />}
      {read.ok && read.value !== null && permits(staff, 'commands:submit') && (
        <Starts account={account} locale={locale} staff={staff} />
      )}
      <Commands account={account} before={(await searchParams).before} locale={locale} staff={staff} />
    </Page>
  );
}

interface Part {
  account: string;
  locale: Locale;
  staff: Staff;
}

/** The operations of the five domains that are about an account, already about this one. */
async function Starts({ account, locale, staff }: Part) {
  const { accounts: words } = getWords(locale);
  const found = await findOperations(locale, staff, mainDomains);
  const about = found.filter(({ name, allowed }) => allowed && takesAccount(name));
  if (about.length === 0) return null;
  return (
    <Panel title={words.start}>
      <ul className="flex flex-wrap gap-2">
        {about.map(({ name, href, label }) => (
          <li key={name}>
            <Link className={buttonClass({ size: 'sm' })} href={`${href}?account=${account}`}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Its input holds the account itself; what is about a thing of the account begins at the thing. */
function takesAccount(name: string): boolean {
  const account = getOperationPolicy(name)?.account ?? null;
  return account !== null && 'at' in account;
}

async function Commands({ account, before, locale, staff }: Part & { before: string | string[] | undefined }) {
  const { accounts: words, statuses, tables } = getWords(locale);
  const page = await findCommands(staff, {
    account,
    limit: pageSize,
    ...(typeof before === 'string' ? { before } : {}),
  });
  return (
    <Panel flush title={words.commands}>
      {page.rows.length === 0 ? (
        <p className="p-4 text-ink-3 text-sm">{words.noCommands}</p>
      ) : (
        <>
          <CommandTable
            label={words.commands}
            rows={page.rows.map((row) => toCommandLine(row, locale))}
            statusWords={statuses.word}
            words={tables}
          />
          <NextPage
            count={page.rows.length}
            next={page.next}
            path={`/accounts/${account}`}
            query={typeof before === 'string' ? { before } : {}}
            words={tables}
          />
        </>
      )}
    </Panel>
  );
}
