import { CommandTable } from '#components/command/command-table.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { Staff } from '#server/auth/staff.ts';
import { findCommands } from '#server/commands/find-commands.ts';
import { toCommandLine } from '../../command-line.ts';

const shown = 8;

/** What this console did on an account before, newest first. */
export async function EarlierCommands(props: { account: string; except: string; staff: Staff; locale: Locale }) {
  const { account, except, staff, locale } = props;
  const { request: words, statuses, tables } = getWords(locale);
  const { rows } = await findCommands(staff, { account, limit: shown + 1 });
  const others = rows.filter(({ id }) => id !== except).slice(0, shown);
  return (
    <Panel flush={others.length > 0} title={words.panel.earlier}>
      {others.length === 0 ? (
        <p className="text-ink-3 text-sm">{words.panel.none}</p>
      ) : (
        <CommandTable
          label={words.panel.earlier}
          rows={others.map((row) => toCommandLine(row, locale))}
          showMaker
          statusWords={statuses.word}
          words={tables}
        />
      )}
    </Panel>
  );
}
