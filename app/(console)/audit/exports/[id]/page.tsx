import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { CodeView } from '#components/ui/code-view.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Time } from '#components/ui/time.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { getExport } from '#server/audit/export/get-export.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getLocale } from '../../../../locale.ts';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).auditSearch.exporting.title };
}

/** One's own export: the file, its manifest, and what verifies both elsewhere. */
export default async function ExportPage({ params }: Props) {
  const staff = await requireStaff('log:export');
  const { id } = await params;
  const made = await getExport(staff.personId, id);
  if (made === null) notFound();
  const locale = await getLocale();
  const { audit, auditSearch, frame } = getWords(locale);
  const { exporting: words } = auditSearch;
  const title = fill(words.one, { id: id.slice(0, 8) });
  const name = `audit-log-${id}`;
  return (
    <Page
      title={title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: audit.title, href: '/audit' }, { label: title }]} />}
    >
      <Panel title={words.title}>
        <Facts
          facts={[
            { label: words.made, value: <Time at={made.madeAt} precision="second" /> },
            { label: words.format, value: words[made.format] },
            {
              label: words.filter,
              value: <code className="font-mono text-xs">{sayFilter(made.filter, words.all)}</code>,
            },
            { label: words.until, value: new Intl.NumberFormat(locale).format(made.until) },
          ]}
        />
      </Panel>
      <Panel title={words.file}>
        <p className="prose-text mb-3 text-sm">{words.fileBody}</p>
        <Save href={`/api/audit/exports/${id}/file`} label={words.download} primary />
      </Panel>
      <Panel title={words.manifest}>
        <p className="prose-text mb-3 text-sm">{made.manifest === null ? words.notYet : words.manifestBody}</p>
        {made.manifest !== null && <Save href={`/api/audit/exports/${id}/manifest`} label={words.manifest} />}
      </Panel>
      <Panel title={words.verifier}>
        <p className="prose-text mb-3 text-sm">{words.verifierBody}</p>
        <div className="mb-4 flex flex-wrap gap-2">
          <Save href="/api/audit/verifier" label={words.saveVerifier} />
          <Save href="/api/audit/exports/key" label={words.saveKey} />
          <Save href="/api/audit/witness/key" label={words.saveWitnessKey} />
          <Save href="/api/audit/witness/checkpoints" label={words.saveCheckpoints} />
        </div>
        <CodeView
          label={words.line}
          text={`node verify-export.mjs ${name}.${made.format} --manifest ${name}.manifest.json --key export-public-key.pem --witness-key witness-public-key.pem --checkpoints checkpoints.jsonl`}
        />
      </Panel>
    </Page>
  );
}

/** A plain link: the browser saves what comes as an attachment. */
function Save({ href, label, primary = false }: { href: string; label: string; primary?: boolean }) {
  return (
    <a className={buttonClass(primary ? { variant: 'primary' } : {})} download href={href}>
      {label}
    </a>
  );
}

function sayFilter(filter: object, all: string): string {
  return Object.keys(filter).length === 0 ? all : JSON.stringify(filter).slice(0, 500);
}
