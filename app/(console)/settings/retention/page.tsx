import type { Metadata } from 'next';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { ReasonedForm } from '#components/retention/reasoned-form.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { countDue } from '#server/commands/retention/count-due.ts';
import { findErasures, findHolds } from '#server/commands/retention/find-retention.ts';
import { getLocale } from '../../../locale.ts';
import { DueTable } from './due-table.tsx';
import { ErasureTable } from './erasure-table.tsx';
import { HoldTable } from './hold-table.tsx';

const shown = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).retention.title };
}

/** What is past its time, who asked for it to go and who confirmed, and which accounts are kept from it. */
export default async function RetentionPage() {
  const staff = await requireStaff('retention:read');
  const locale = await getLocale();
  const { frame, retention: words } = getWords(locale);
  const [due, erasures, holds] = await Promise.all([
    countDue(),
    findErasures({ limit: shown }),
    findHolds({ limit: shown }),
  ]);
  const count = new Intl.NumberFormat(locale).format(due.money.payloads + due.other.payloads);
  const isOpen = erasures.some(({ decision }) => decision === null);
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
    >
      <Panel flush title={words.due}>
        <DueTable due={due} locale={locale} />
      </Panel>
      {permits(staff, 'retention:ask') && !isOpen && count !== '0' && (
        <Panel title={words.ask.title}>
          <p className="prose-text mb-3 text-ink-2 text-sm">{fill(words.ask.lead, { count })}</p>
          <ReasonedForm
            danger
            id="ask"
            refusals={words.refusals}
            url="/api/retention"
            words={{ ...pick(words.ask), button: fill(words.ask.button, { count }) }}
          />
        </Panel>
      )}
      <Panel flush title={words.erasures}>
        <ErasureTable erasures={erasures} locale={locale} staff={staff} />
      </Panel>
      <Panel flush title={words.holds}>
        <HoldTable holds={holds} locale={locale} staff={staff} />
      </Panel>
      {permits(staff, 'holds:change') && (
        <Panel title={words.hold.title}>
          <ReasonedForm
            id="hold"
            refusals={words.refusals}
            url="/api/holds"
            words={{ ...pick(words.hold), button: words.hold.button, account: words.account }}
          />
        </Panel>
      )}
    </Page>
  );
}

function pick({ reason, reasonHelp }: { reason: string; reasonHelp: string }) {
  return { reason, reasonHelp };
}
