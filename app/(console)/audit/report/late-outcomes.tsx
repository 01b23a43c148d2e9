import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { LateOutcome } from '#server/audit/report/find-late-outcomes.ts';

/** Outcomes that nobody knew for more than a day. */
export function LateOutcomes({ late, locale }: { late: readonly LateOutcome[]; locale: Locale }) {
  const { late: words, entry } = getWords(locale).auditReport;
  return (
    <Panel flush title={words.title}>
      {late.length === 0 ? (
        <p className="p-4 text-ink-3 text-sm">{words.none}</p>
      ) : (
        <Table label={words.title}>
          <thead>
            <tr>
              <Th>{words.operation}</Th>
              <Th>{words.account}</Th>
              <Th>{words.since}</Th>
              <Th>{words.known}</Th>
              <Th align="right">{entry}</Th>
            </tr>
          </thead>
          <tbody>
            {late.map((one) => (
              <tr key={one.sequence}>
                <Td>{labelOperation(one.operation, locale)}</Td>
                <Td className="font-mono text-xs">{one.account}</Td>
                <Td>
                  <Time at={one.since} />
                </Td>
                <Td>{one.known === null ? words.still : <Time at={one.known} />}</Td>
                <Td align="right">
                  <Link className="rounded text-ink-2 hover:text-accent" href={`/audit/${one.sequence}`}>
                    {one.sequence}
                  </Link>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}
