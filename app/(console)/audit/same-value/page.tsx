import type { Metadata } from 'next';
import { SameValueSearch } from '#components/audit/same-value-search.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { getWords } from '#messages/index.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { digestKinds } from '#server/commands/sensitive-digest.ts';
import { getLocale } from '../../../locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).sameValue.title };
}

/** Where a masked value was used elsewhere. */
export default async function SameValuePage() {
  await requireStaff('log:read');
  const { audit, frame, sameValue, statuses, tables } = getWords(await getLocale());
  const { title, lead, kinds, ...words } = sameValue;
  return (
    <Page
      lead={lead}
      title={title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: audit.title, href: '/audit' }, { label: title }]} />}
    >
      <SameValueSearch
        kinds={digestKinds.map((value) => ({ value, label: kinds[value] }))}
        words={{ ...words, table: tables, statuses: statuses.word }}
      />
    </Page>
  );
}
