import { formatJst } from '#components/ui/jst.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { DueCount } from '#server/commands/retention/count-due.ts';

/** The dry run: how much of each class is past its time. */
export function DueTable({ due, locale }: { due: DueCount; locale: Locale }) {
  const { retention: words } = getWords(locale);
  const number = new Intl.NumberFormat(locale);
  const classes = [
    { label: words.money, before: due.moneyBefore, ...due.money },
    { label: words.other, before: due.otherBefore, ...due.other },
  ];
  return (
    <>
      <Table label={words.due}>
        <thead>
          <tr>
            <Th>{words.kind}</Th>
            <Th align="right">{words.payloads}</Th>
            <Th className="max-md:hidden">{words.before}</Th>
            <Th>{words.oldest}</Th>
          </tr>
        </thead>
        <tbody>
          {classes.map(({ label, payloads, before, oldest }) => (
            <tr className="group/row" key={label}>
              <Td className="max-md:whitespace-normal">{label}</Td>
              <Td align="right" className="tabular-nums">
                {number.format(payloads)}
              </Td>
              <Td className="max-md:hidden">{formatJst(before, 'date')}</Td>
              <Td>{oldest === null ? '—' : formatJst(oldest, 'date')}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="prose-text border-line border-t px-4 py-2 text-ink-3 text-xs">{words.dryRun}</p>
    </>
  );
}
