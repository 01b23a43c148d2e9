import type { Metadata } from 'next';
import { Page } from '#components/navigation/page.tsx';
import { Trail } from '#components/navigation/trail.tsx';
import { AddressForm } from '#components/notices/address-form.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { requireStaff } from '#server/auth/staff.ts';
import { getEnv } from '#server/env.ts';
import { getNoticeAddress } from '#server/notices/notice-address.ts';
import { getLocale } from '../../../locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: getWords(await getLocale()).notices.settings };
}

/** Where I am told, beside the list in the console: my own mail address, which nobody else is shown. */
export default async function NoticeSettingsPage() {
  const staff = await requireStaff('notices:read');
  const { notices: words, frame } = getWords(await getLocale());
  const domains = getEnv().SMTP_DOMAINS;
  const known = await getNoticeAddress(staff.personId);
  const listed = domains.join(frame.comma);
  return (
    <Page
      lead={words.settingsLead}
      title={words.settings}
      trail={
        <Trail label={frame.breadcrumb} steps={[{ label: words.title, href: '/notices' }, { label: words.settings }]} />
      }
    >
      <Panel title={words.mailTitle}>
        {domains.length === 0 ? (
          <p className="prose-text text-ink-2 text-sm">{words.noMail}</p>
        ) : (
          <AddressForm
            address={known?.address ?? ''}
            words={{ ...words.mailForm, addressHelp: fill(words.mailForm.addressHelp, { domains: listed }) }}
          />
        )}
      </Panel>
      <Panel title={words.whatTitle}>
        <ul className="prose-text flex list-disc flex-col gap-1 pl-5 text-ink-2 text-sm">
          {Object.entries(words.what).map(([name, sentence]) => (
            <li key={name}>{sentence}</li>
          ))}
        </ul>
      </Panel>
    </Page>
  );
}
