import type { Metadata } from 'next';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { StopForm } from '#components/stop/stop-form.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { domains } from '#domains/index.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { findLost } from '#server/commands/find-lost.ts';
import { findStopHistory } from '#server/commands/find-stops.ts';
import { getLocale } from '../../locale.ts';
import { LostSendings } from './lost-sendings.tsx';
import { StandingList } from './standing-list.tsx';
import { StopHistory } from './stop-history.tsx';

const shown = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).stops.page.title };
}

/** Stop sending, lift it, and see who did either. */
export default async function StopsPage() {
  const staff = await requireStaff('sending:stop');
  const locale = await getLocale();
  const { frame, stops } = getWords(locale);
  const { page: words } = stops;
  const [records, lost] = await Promise.all([findStopHistory({ limit: shown }), findLost({ limit: shown })]);
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
    >
      <Panel flush title={words.standing}>
        <StandingList locale={locale} records={records} staff={staff} />
      </Panel>
      <Panel title={words.make}>
        <StopForm {...choices(locale)} words={{ ...words.form, refusals: words.refusals }} />
      </Panel>
      {lost.length > 0 && <LostSendings locale={locale} lost={lost} />}
      <StopHistory locale={locale} records={records} />
    </Page>
  );
}

function choices(locale: Locale) {
  const { names } = getWords(locale).domain;
  return {
    domains: domains.map(({ name }) => ({ name, label: names[name] })),
    operations: domains
      .flatMap(({ operations }) => Object.keys(operations))
      .map((name) => ({ name, label: labelOperation(name, locale) })),
  };
}
