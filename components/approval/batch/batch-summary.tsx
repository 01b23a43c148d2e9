import { Panel } from '../../ui/panel.tsx';
import { formatYen } from '../../ui/yen.ts';
import type { BatchRow, DecidableRow } from './batch-row.ts';
import { findTwins, sumBatch } from './batch-sum.ts';

export interface BatchSummaryWords {
  title: string;
  /** `{count}` */
  count: string;
  countValue: string;
  total: string;
  others: string;
  largest: string;
  largestOf: string;
  duplicates: string;
  duplicatesValue: string;
  none: string;
  barred: string;
  leftOut: string;
}

interface Props {
  rows: readonly BatchRow[];
  chosen: readonly DecidableRow[];
  words: BatchSummaryWords;
}

/** How many, how much, the largest, what looks like the same twice, and what stays behind. */
export function BatchSummary({ rows, chosen, words }: Props) {
  const { count, yen, others, largest } = sumBatch(chosen);
  const twins = findTwins(chosen).size;
  const decidable = rows.filter(({ kind }) => kind === 'decidable').length;
  const say = (number: number) => (number === 0 ? words.none : words.countValue.replace('{count}', String(number)));
  const facts = [
    { label: words.count, value: words.countValue.replace('{count}', String(count)), strong: true },
    {
      label: words.total,
      value: formatYen(yen),
      note: others > 0 ? words.others.replace('{count}', String(others)) : '',
      strong: true,
    },
    {
      label: words.largest,
      value:
        largest === null
          ? words.none
          : words.largestOf
              .replace('{amount}', () => largest.amount ?? '')
              .replace('{whom}', () => largest.holder ?? largest.account ?? largest.what),
    },
    {
      label: words.duplicates,
      value: twins === 0 ? words.none : words.duplicatesValue.replace('{count}', String(twins)),
      warns: twins > 0,
    },
    { label: words.barred, value: say(rows.length - decidable) },
    { label: words.leftOut, value: say(decidable - count) },
  ];
  return (
    <Panel title={words.title}>
      <dl aria-live="polite" className="grid grid-cols-2 gap-x-6 gap-y-3 text-sm md:grid-cols-3 xl:grid-cols-6">
        {facts.map(({ label, value, note, strong, warns }) => (
          <div className="min-w-0" key={label}>
            <dt className="text-ink-3 text-xs">{label}</dt>
            <dd
              className={`break-words tabular-nums ${strong ? 'font-semibold text-base' : ''} ${warns ? 'font-medium text-waiting' : ''}`}
            >
              {value}
              {note && <span className="font-normal text-ink-3 text-xs">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
