import { CommandTable } from '#components/command/command-table.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { countCodesMet } from '#server/commands/count-codes-met.ts';
import { findCommands } from '#server/commands/find-commands.ts';
import { toCommandLine } from '../../command-line.ts';

const shown = 10;

interface CodesCommandsProps {
  code: string;
  locale: Locale;
  staff: Staff;
}

/** How often the code was met of late, and the last commands that met it, of those that the reader may see. */
export async function CodesCommands({ code, locale, staff }: CodesCommandsProps) {
  const { playbooks, tables, statuses } = getWords(locale);
  const { one: words } = playbooks;
  const [[met], commands] = await Promise.all([countCodesMet(code), findCommands(staff, { code, limit: shown })]);
  return (
    <Panel flush title={words.commands}>
      <p className="px-4 py-3 text-ink-2 text-sm">
        {met === undefined ? (
          words.metNever
        ) : (
          <>
            <span className="font-medium text-ink">
              {fill(words.metTimes, { count: new Intl.NumberFormat(locale).format(met.count) })}
            </span>
            <span className="ml-3 text-ink-3">
              {words.metLast} <Time at={met.lastAt} />
            </span>
          </>
        )}
      </p>
      {commands.rows.length > 0 && (
        <CommandTable
          label={words.commands}
          rows={commands.rows.map((row) => toCommandLine(row, locale))}
          showMaker
          statusWords={statuses.word}
          words={tables}
        />
      )}
      {met !== undefined && commands.rows.length === 0 && permits(staff, 'commands:read') && (
        <p className="border-line border-t px-4 py-3 text-ink-3 text-sm">{words.commandsNone}</p>
      )}
    </Panel>
  );
}
