import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getWords } from '#messages/index.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../../locale.ts';
import { sayPlaybook } from '../../say-playbook.ts';
import { CodesCommands } from './codes-commands.tsx';
import { PlaybookFacts } from './playbook-facts.tsx';
import { Raisers } from './raisers.tsx';
import { readCode } from './read-code.ts';

interface Props {
  params: Promise<{ code: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const code = readCode((await params).code);
  return { title: `${getWords(await getLocale()).playbooks.title} ${code ?? ''}` };
}

/** One code: what it means, why, what to do, and which operations raise it. */
export default async function PlaybookPage({ params }: Props) {
  const staff = await requireStaff('playbooks:read');
  const code = readCode((await params).code) ?? notFound();
  const locale = await getLocale();
  const { playbooks: words, frame } = getWords(locale);
  const playbook = sayPlaybook(code, locale);
  return (
    <Page
      lead={playbook.note === '' ? null : playbook.note}
      title={<span className="font-mono">{code}</span>}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: words.title, href: '/playbooks' }, { label: code }]} />}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Panel title={words.block.title}>
            <PlaybookFacts playbook={playbook} words={words.block} />
          </Panel>
          <CodesCommands code={code} locale={locale} staff={staff} />
        </div>
        <Raisers code={code} locale={locale} staff={staff} />
      </div>
    </Page>
  );
}
