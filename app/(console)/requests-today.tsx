import { CommandTable } from '#components/command/command-table.tsx';
import { statusLook } from '#components/command/status-badge.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { countRequests } from '#server/approvals/inbox/count-requests.ts';
import { findOwnOpen } from '#server/approvals/inbox/find-own-open.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { CommandRow } from '#server/commands/command-view.ts';
import { toCommandLine } from './command-line.ts';

/** What waits for my decision, and those of my own requests that want something of me or still wait. */
export async function RequestsToday({ staff, locale }: { staff: Staff; locale: Locale }) {
  const decides = permits(staff, 'commands:decide');
  const submits = permits(staff, 'commands:submit');
  const [counts, own] = await Promise.all([
    decides ? countRequests(staff) : { waiting: 0 },
    submits ? findOwnOpen(staff) : { toSend: [], returned: [], waiting: [] },
  ]);
  const { requestsToday: words } = getWords(locale);
  return (
    <>
      {counts.waiting > 0 && (
        <Callout
          actions={
            <Link className={buttonClass({ size: 'sm', variant: 'primary' })} href="/approvals">
              {words.toDecide.open}
            </Link>
          }
          icon={statusLook.waiting.icon}
          title={fill(words.toDecide.title, { count: counts.waiting })}
          tone="waiting"
        >
          {words.toDecide.body}
        </Callout>
      )}
      <Own help={words.toSend.body} locale={locale} rows={own.toSend} title={words.toSend.title} />
      <Own help={words.returned.body} locale={locale} rows={own.returned} title={words.returned.title} />
      <Own locale={locale} rows={own.waiting} title={words.waiting.title} />
    </>
  );
}

function Own(props: { title: string; help?: string; rows: readonly CommandRow[]; locale: Locale }) {
  const { title, help, rows, locale } = props;
  const { statuses, tables } = getWords(locale);
  if (rows.length === 0) return null;
  return (
    <Panel flush title={title}>
      {help !== undefined && <p className="prose-text px-4 py-2 text-ink-2 text-sm">{help}</p>}
      <CommandTable
        label={title}
        rows={rows.map((row) => toCommandLine(row, locale))}
        statusWords={statuses.word}
        words={tables}
      />
    </Panel>
  );
}
