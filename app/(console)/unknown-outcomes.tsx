import { CommandTable } from '#components/command/command-table.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { CommandRow } from '#server/commands/command-view.ts';
import { toCommandLine } from './command-line.ts';

/** My commands whose outcome nobody knows: the first thing on Today, with what to do. */
export function UnknownOutcomes({ rows, locale }: { rows: readonly CommandRow[]; locale: Locale }) {
  const { today, tables, statuses } = getWords(locale);
  const title = fill(today.unknown.title, { count: rows.length });
  return (
    <div className="flex flex-col gap-2">
      <Callout
        actions={
          <Link className={buttonClass({ size: 'sm' })} href="/unknown?whose=mine">
            {today.unknown.open}
          </Link>
        }
        icon="circle-question-mark"
        title={title}
        tone="unknown"
      >
        {today.unknown.body}
      </Callout>
      <Panel flush>
        <CommandTable
          label={title}
          rows={rows.map((row) => toCommandLine(row, locale))}
          statusWords={statuses.word}
          words={tables}
        />
      </Panel>
    </div>
  );
}
