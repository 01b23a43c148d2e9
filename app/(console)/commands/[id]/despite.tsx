import { CommandTable } from '#components/command/command-table.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDespite } from '#server/commands/money/get-despite.ts';
import { toCommandLine } from '../../command-line.ts';

/** What the duplicate guard had shown before this was sent, why it was sent all the same, and who let it pass. */
export async function Despite({ id, staff, locale }: { id: string; staff: Staff; locale: Locale }) {
  const found = await getDespite(staff, id);
  if (found === null) return null;
  const { blocks, statuses, tables } = getWords(locale);
  const words = blocks.despite;
  const { lift } = found;
  return (
    <Panel flush title={words.title}>
      <div className="p-4">
        <Facts
          facts={[
            ...(found.reason === null ? [] : [{ label: words.reason, value: found.reason }]),
            ...(lift === null
              ? []
              : [
                  {
                    label: words.lift,
                    value: (
                      <Link className="rounded text-accent hover:underline" href={`/blocks/${lift.block}`}>
                        {fill(words.lifted, { name: lift.byName, time: formatJst(lift.at), reason: lift.reason })}
                      </Link>
                    ),
                  },
                ]),
          ]}
        />
      </div>
      <CommandTable
        className="border-line border-t"
        label={words.earlier}
        rows={found.earlier.map((row) => toCommandLine(row, locale))}
        showMaker
        statusWords={statuses.word}
        words={tables}
      />
      {found.lost.map(({ commandId, attempt, operation, sentAt }) => (
        <p className="px-4 py-2 text-ink-3 text-xs" key={`${commandId} ${attempt}`}>
          {fill(words.lost, { operation: labelOperation(operation, locale), time: formatJst(sentAt) })}
        </p>
      ))}
      {found.hidden > 0 && (
        <p className="px-4 py-2 text-ink-3 text-xs">{fill(words.hidden, { count: found.hidden })}</p>
      )}
    </Panel>
  );
}
