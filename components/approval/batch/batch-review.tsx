import { type ReactNode, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDecisionKeys } from '../use-decision-keys.ts';
import { BarredList } from './barred-list.tsx';
import { BatchCard } from './batch-card.tsx';
import { BatchDecide } from './batch-decide.tsx';
import type { BatchDeskProps } from './batch-desk.tsx';
import type { BatchRow, Opened } from './batch-row.ts';
import { findTwins } from './batch-sum.ts';
import { BatchSummary } from './batch-summary.tsx';
import { useBatchDecision } from './use-batch-decision.ts';

interface Props extends BatchDeskProps {
  opened: Opened & { rows: readonly BatchRow[] };
  lookAgain: () => void;
  toInbox: ReactNode;
}

const noWays = { previous: null, next: null };

/** Everything that was opened, in the clear, and the one press that decides what is left of it. */
export function BatchReview({ batchId, decide, words, refusals, stepUp, opened, lookAgain, toInbox }: Props) {
  const { rows, about } = opened;
  const area = useRef<HTMLDivElement>(null);
  const goTo = (place: 'flag' | 'reason' | 'approve') => {
    const found = area.current?.querySelector<HTMLElement>(places[place]);
    found?.focus();
    found?.scrollIntoView({ block: 'center' });
  };
  const decidable = rows.filter((row) => row.kind === 'decidable');
  const barred = rows.filter((row) => row.kind !== 'decidable');
  const deciding = useBatchDecision({
    batchId,
    rows,
    decide,
    refusals,
    reference: words.decide.reference,
    waitsForProof: opened.stepUp,
    goTo,
  });
  const { typed, chosen, include, tick } = deciding;
  useDecisionKeys((verdict) => {
    if (verdict === 'approve') goTo('approve');
  }, noWays);
  const twins = findTwins(chosen);

  return (
    <div className="flex flex-col gap-4" ref={area}>
      <p className="flex flex-wrap items-center gap-3 text-ink-3 text-sm">
        {words.looked.replace('{count}', String(decidable.length))}
        <Button onClick={lookAgain} size="sm" variant="ghost">
          {words.again}
        </Button>
      </p>
      <BatchSummary chosen={chosen} rows={rows} words={words.sum} />
      {barred.length > 0 && <BarredList rows={barred} words={words.barred} />}
      {decidable.length > 0 && (
        <Panel flush title={words.list}>
          <ul>
            {decidable.map((row) => (
              <BatchCard
                included={!typed.leftOut.includes(row.commandId)}
                key={row.commandId}
                onInclude={(included) => include(row.commandId, included)}
                onTick={tick}
                row={row}
                ticked={typed.ticked}
                twin={twins.has(row.commandId)}
                words={words.card}
              />
            ))}
          </ul>
        </Panel>
      )}
      {chosen.length === 0 ? (
        <Panel>
          <EmptyState actions={toInbox} icon="inbox" title={words.noneLeft}>
            {words.noneLeftHelp}
          </EmptyState>
        </Panel>
      ) : (
        <BatchDecide {...deciding} about={about} proof={opened.stepUp} stepUp={stepUp} words={words.decide} />
      )}
    </div>
  );
}

/** A flag of a row that is left out is not on the page. */
const places = {
  flag: 'input[data-flag]:not(:checked)',
  reason: 'textarea',
  approve: '[data-decide="approve"]',
};
