import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { CodeView } from '#components/ui/code-view.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { payloadNames } from '#server/audit/event.ts';
import { getEntry } from '#server/audit/get-entry.ts';
import { permits } from '#server/auth/permission.ts';
import { requireStaff, type Staff } from '#server/auth/staff.ts';
import { type ShownEntry, showEntry } from '#server/commands/personal/show-entry.ts';
import { getLocale } from '../../../locale.ts';
import { getRequestContext } from '../../../request-context.ts';
import { RevealPersonal } from '../../reveal-personal.tsx';
import { BeforeAfter } from './before-after.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { Neighbours } from './neighbours.tsx';

interface Props {
  params: Promise<{ seq: string }>;
}

async function requireEntry(params: Props['params'], staff: Staff): Promise<ShownEntry> {
  const { seq } = await params;
  if (!/^\d{1,15}$/.test(seq)) notFound();
  return (await showEntry(Number(seq), { staff, context: await getRequestContext() })) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: fill(getWords(await getLocale()).audit.entry.title, { seq: (await params).seq }) };
}

/** One entry of the log: what it says in words, the very text that is hashed, and what stands beside it. */
export default async function EntryPage({ params }: Props) {
  const staff = await requireStaff('log:read');
  const { view, masked, until } = await requireEntry(params, staff);
  const locale = await getLocale();
  const { audit, frame, sameValue } = getWords(locale);
  const words = audit.entry;
  const title = fill(words.title, { seq: view.sequence });
  const newer = await getEntry(view.sequence + 1);
  return (
    <Page
      actions={
        <>
          {view.sequence > 1 && (
            <Link className={buttonClass({ size: 'sm' })} href={`/audit/${view.sequence - 1}`}>
              {words.older}
            </Link>
          )}
          {newer !== null && (
            <Link className={buttonClass({ size: 'sm' })} href={`/audit/${view.sequence + 1}`}>
              {words.newer}
            </Link>
          )}
        </>
      }
      title={title}
      trail={<Trail label={frame.breadcrumb} steps={[{ label: audit.title, href: '/audit' }, { label: title }]} />}
    >
      {view.entry === null ? (
        <Callout icon="shield-exclamation-point" title={audit.damaged} tone="refused">
          {words.damagedBody}
        </Callout>
      ) : (
        <Panel title={words.facts}>
          <EntryFacts entry={view.entry} locale={locale} />
        </Panel>
      )}
      {view.entry !== null && <BeforeAfter entry={view.entry} locale={locale} />}
      {view.entry !== null && <Neighbours entry={view.entry} locale={locale} />}
      <Panel title={words.bytes}>
        <CodeView label={words.bytes} text={view.text} />
        <div className="mt-3">
          <Facts
            facts={[
              { label: words.hash, value: <Copyable className="break-all text-left" value={view.hash} /> },
              { label: words.previous, value: <Copyable className="break-all text-left" value={view.previous} /> },
            ]}
          />
        </div>
      </Panel>
      {(masked || until !== null) && permits(staff, 'personal:reveal') && (
        <RevealPersonal kind="entry" locale={locale} target={String(view.sequence)} until={until} />
      )}
      {view.payloads.variables !== undefined && (
        <Link className="w-fit rounded text-accent text-sm hover:underline" href="/audit/same-value">
          {sameValue.title}
        </Link>
      )}
      {payloadNames.map((name) => {
        const text = view.payloads[name];
        return text === undefined ? null : (
          <Panel key={name} title={words.payloads[name]}>
            <CodeView indent label={words.payloads[name]} text={text} />
          </Panel>
        );
      })}
    </Page>
  );
}
