import { formatJst } from '#components/ui/jst.ts';
import { Panel } from '#components/ui/panel.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { StopRecord } from '#server/commands/find-stops.ts';
import { sayStopped } from '../say-stopped.ts';
import { sayReason } from './say-reason.ts';

/** Every stop there was: who stopped what and why, who asked for it to be lifted, who lifted it. */
export function StopHistory({ records, locale }: { records: StopRecord[]; locale: Locale }) {
  const { page: words } = getWords(locale).stops;
  if (records.length === 0) return null;
  const by = (name: string | null, time: string | null) =>
    name === null || time === null
      ? ''
      : fill(words.by, { name: name === 'system' ? words.system : name, time: formatJst(time) });
  return (
    <Panel flush title={words.history}>
      <Table label={words.history}>
        <thead>
          <tr>
            <Th>{words.columns.what}</Th>
            <Th>{words.columns.reason}</Th>
            <Th>{words.columns.stopped}</Th>
            <Th>{words.columns.asked}</Th>
            <Th>{words.columns.lifted}</Th>
          </tr>
        </thead>
        <tbody>
          {records.map((stop) => (
            <tr className="group/row" key={stop.id}>
              <Td className="font-medium">{sayStopped(stop, locale)}</Td>
              <Td className="min-w-[24ch] max-w-[40ch] whitespace-normal py-1.5">{sayReason(stop.reason, locale)}</Td>
              <Td className="text-ink-2">{by(stop.stoppedByName, stop.stoppedAt)}</Td>
              <Td className="text-ink-2">{by(stop.liftAskedByName, stop.liftAskedAt)}</Td>
              <Td className="text-ink-2">{by(stop.liftedByName, stop.liftedAt)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
