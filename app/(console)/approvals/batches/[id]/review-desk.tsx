import { BatchDesk } from '#components/approval/batch/batch-desk.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { DecideRefusalCode } from '#server/approvals/decide-result.ts';
import { decideBatchAction } from './actions.ts';

/** The part of the page that reads anew and decides, with its words. */
export function ReviewDesk({ batchId, locale }: { batchId: string; locale: Locale }) {
  const { batches, decideRefusals, request, stepUp } = getWords(locale);
  const { review, sum, row, decide, list, barredList } = batches;
  // A refusal without a sentence does not compile.
  const refusals: Readonly<Record<DecideRefusalCode | 'lost', string>> = decideRefusals;
  return (
    <BatchDesk
      batchId={batchId}
      decide={decideBatchAction}
      refusals={refusals}
      stepUp={{
        title: stepUp.title,
        help: decide.stepUpHelp,
        press: stepUp.press,
        refusals: stepUp.refusals,
        returnTo: `/approvals/batches/${batchId}`,
      }}
      words={{
        looking: review.looking,
        looked: review.looked,
        nothing: review.nothing,
        nothingHelp: review.nothingHelp,
        toInbox: review.toInbox,
        failed: review.failed,
        again: review.again,
        noneLeft: review.noneLeft,
        noneLeftHelp: review.noneLeftHelp,
        list,
        other: decideRefusals.other,
        sum,
        card: { ...row, differs: request.panel.differs, flagTick: request.flagTick },
        barred: {
          title: barredList,
          open: row.open,
          maker: row.maker,
          voidTitle: row.voidTitle,
          voidHelp: row.voidHelp,
        },
        decide: { ...decide, reference: request.decide.reference },
      }}
    />
  );
}
