import type { Metadata } from 'next';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { fill } from '#messages/fill.ts';
import { glossary } from '#messages/glossary.ts';
import { getWords } from '#messages/index.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).glossary.title };
}

/** Every term of the console with its meaning and what it is called in the other language. Everybody may read it. */
export default async function GlossaryPage() {
  await requireStaff('playbooks:read');
  const locale = await getLocale();
  const other = locale === 'ja' ? 'en' : 'ja';
  const { glossary: words, frame } = getWords(locale);
  const inOrder = new Intl.Collator(locale);
  const entries = Object.entries(glossary).toSorted(([, a], [, b]) => inOrder.compare(a[locale].term, b[locale].term));
  return (
    <Page
      lead={words.lead}
      title={words.title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title }]} />}
      wide
    >
      <Panel flush title={fill(words.count, { count: entries.length })}>
        <Table label={words.title}>
          <thead>
            <tr>
              <Th>{words.term}</Th>
              <Th>{words.other}</Th>
              <Th className="max-md:hidden">{words.meaning}</Th>
            </tr>
          </thead>
          <tbody>
            {entries.map(([key, entry]) => (
              <tr id={key} key={key}>
                <Td className="py-1.5 max-md:whitespace-normal">
                  <span className="font-medium">{entry[locale].term}</span>
                  <span className="block text-ink-2 md:hidden">{entry[locale].meaning}</span>
                </Td>
                <Td className="text-ink-2 max-md:align-top max-md:py-1.5">
                  <span lang={other}>{entry[other].term}</span>
                </Td>
                <Td className="whitespace-normal text-ink-2 max-md:hidden">{entry[locale].meaning}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Panel>
    </Page>
  );
}
