import type { HistoryList, TargetLine } from '../approval/looked.ts';
import { Badge } from '../ui/badge.tsx';
import { Table, Td, Th } from '../ui/table.tsx';

export interface TargetPanelWords {
  whenAsked: string;
  now: string;
  differs: string;
  none: string;
  unreadable: string;
  columns: { id: string; date: string; amount: string; status: string };
}

/** A customer and what a command is about: as they stood when it was asked for, and as they stand now. */
export function TargetPanel({
  label,
  lines,
  words,
}: {
  label: string;
  lines: readonly TargetLine[];
  words: TargetPanelWords;
}) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th>
            <span className="sr-only">{label}</span>
          </Th>
          <Th>{words.whenAsked}</Th>
          <Th>{words.now}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr className="group/row" key={line.key}>
            <Td className="max-md:whitespace-normal! py-1 text-ink-3">{line.label}</Td>
            <Td className={`${cell} ${line.mono ? 'font-mono text-[0.95em]' : ''}`}>{line.whenAsked}</Td>
            <Td className={`${cell} ${line.mono ? 'font-mono text-[0.95em]' : ''}`}>
              <span className={line.differs ? 'font-medium' : undefined}>{line.now}</span>
              {line.differs && (
                <span className="ml-2">
                  <Badge icon="triangle-exclamation-point" tone="waiting">
                    {words.differs}
                  </Badge>
                </span>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const cell = 'whitespace-normal! min-w-28 break-words py-1 max-md:px-2 md:min-w-40';

/** What went to and from the account lately, as upstream shows it. */
export function HistoryTables({ lists, words }: { lists: readonly HistoryList[]; words: TargetPanelWords }) {
  return (
    <div className="grid gap-px border-line border-t bg-line xl:grid-cols-3">
      {lists.map(({ title, lines }) => (
        <section aria-label={title} className="min-w-0 bg-raised" key={title}>
          <h3 className="px-4 pt-2 pb-1 font-medium text-sm">{title}</h3>
          {lines === null || lines.length === 0 ? (
            <p className="px-4 pb-3 text-ink-3 text-sm">{lines === null ? words.unreadable : words.none}</p>
          ) : (
            <Table label={title}>
              <thead>
                <tr>
                  <Th>{words.columns.status}</Th>
                  <Th>{words.columns.date}</Th>
                  <Th align="right">{words.columns.amount}</Th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr className="group/row" key={line.id} title={`${words.columns.id} ${line.id}`}>
                    <Td>{line.status}</Td>
                    <Td className="text-ink-2 tabular-nums">{line.date}</Td>
                    <Td align="right" className="tabular-nums">
                      {line.amount}
                    </Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </section>
      ))}
    </div>
  );
}
