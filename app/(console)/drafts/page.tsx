import type { Metadata } from 'next';
import { DraftList } from '#components/form/drafts/draft-list.tsx';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { getWords } from '#messages/index.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).drafts.title };
}

/** What the reader had not finished in this browser. The server knows nothing of it but the key. */
export default async function DraftsPage() {
  await requireStaff('commands:submit');
  const { drafts: words, frame } = getWords(await getLocale());
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
    >
      <DraftList words={{ ...words, title: words.listTitle }} />
    </Page>
  );
}
