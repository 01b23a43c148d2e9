'use client';

import { Button, buttonClass } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Meter } from '../../ui/meter.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { StepUpWords } from '../decision-form.tsx';
import type { BarredWords } from './barred-list.tsx';
import type { BatchCardWords } from './batch-card.tsx';
import type { BatchAnswer } from './batch-decision.ts';
import { BatchReview } from './batch-review.tsx';
import type { BatchSummaryWords } from './batch-summary.tsx';
import { useOpening } from './use-opening.ts';

export interface BatchDeskWords {
  /** `{done} of {of}` */
  looking: string;
  looked: string;
  nothing: string;
  nothingHelp: string;
  toInbox: string;
  failed: string;
  again: string;
  noneLeft: string;
  noneLeftHelp: string;
  list: string;
  other: string;
  sum: BatchSummaryWords;
  card: BatchCardWords;
  barred: BarredWords;
  decide: {
    title: string;
    reason: string;
    reasonOptional: string;
    reasonHelp: string;
    /** `{count}`, `{total}` */
    approve: string;
    /** and `{others}` */
    approveOthers: string;
    approvePlain: string;
    busy: string;
    keys: string;
    reference: string;
  };
}

export interface BatchDeskProps {
  batchId: string;
  decide: (input: unknown) => Promise<BatchAnswer>;
  words: BatchDeskWords;
  refusals: Readonly<Record<string, string>>;
  stepUp: StepUpWords;
}

/** Many requests before somebody who may decide them: all read anew, with how far that is, then decided once. */
export function BatchDesk(props: BatchDeskProps) {
  const { batchId, words, refusals } = props;
  const { opening, lookAgain } = useOpening(batchId);
  const toInbox = (
    <Link className={buttonClass({ size: 'sm' })} href="/approvals">
      {words.toInbox}
    </Link>
  );
  switch (opening.kind) {
    case 'looking':
      return (
        <div aria-busy="true" className="flex flex-col gap-4">
          <div role="status">
            <p className="text-ink-2 text-sm tabular-nums">
              {words.looking.replace('{done}', String(opening.done)).replace('{of}', String(opening.of))}
            </p>
            <Meter max={opening.of} value={opening.done} />
          </div>
          <Skeleton className="h-24 w-full" />
          <Skeleton className="h-56 w-full" />
          <Skeleton className="h-56 w-full" />
        </div>
      );
    case 'nothing':
      return (
        <Panel>
          <EmptyState actions={toInbox} icon="inbox" title={words.nothing}>
            {words.nothingHelp}
          </EmptyState>
        </Panel>
      );
    case 'refused':
      return (
        <Callout
          actions={
            <>
              <Button onClick={lookAgain} size="sm">
                {words.again}
              </Button>
              {toInbox}
            </>
          }
          icon="lock"
          role="alert"
          title={words.failed}
          tone="void"
        >
          <p>{refusals[opening.code] ?? words.other.replace('{code}', opening.code)}</p>
          {opening.reference !== '' && (
            <p className="text-ink-3 text-xs">{words.decide.reference.replace('{reference}', opening.reference)}</p>
          )}
        </Callout>
      );
    case 'opened':
      return <BatchReview {...props} lookAgain={lookAgain} opened={opening} toInbox={toInbox} />;
  }
}
