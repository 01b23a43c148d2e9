import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Panel } from '../../ui/panel.tsx';
import { formatYen } from '../../ui/yen.ts';
import type { StepUpWords } from '../decision-form.tsx';
import { DecisionReason } from '../decision-reason.tsx';
import { StepUpButton } from '../step-up-button.tsx';
import type { BatchDeskWords } from './batch-desk.tsx';
import { type BatchSum, sumBatch } from './batch-sum.ts';
import type { useBatchDecision } from './use-batch-decision.ts';

interface Props extends ReturnType<typeof useBatchDecision> {
  /** What a fresh sign-in is about. */
  about: string;
  /** It is needed first. */
  proof: boolean;
  stepUp: StepUpWords;
  words: BatchDeskWords['decide'];
}

/** The reason, the fresh sign-in where one is asked for, and the button that names the effect. */
export function BatchDecide({ typed, chosen, busy, error, write, press, about, proof, stepUp, words }: Props) {
  const id = useId();
  const at = { reason: `${id}-reason`, error: `${id}-error` };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void press();
  };
  return (
    <Panel title={words.title}>
      <div className="flex flex-col gap-4">
        <DecisionReason
          errorId={at.error}
          id={at.reason}
          onKeyDown={onKeyDown}
          onText={write}
          value={typed.reason}
          words={words}
        />
        {proof && (
          <Callout
            actions={
              <StepUpButton about={about} label={stepUp.press} refusals={stepUp.refusals} returnTo={stepUp.returnTo} />
            }
            icon="shield-exclamation-point"
            title={stepUp.title}
            tone="waiting"
          >
            {stepUp.help}
          </Callout>
        )}
        <p className="text-refused text-sm empty:hidden" id={at.error} role="alert">
          {error}
        </p>
        <div>
          <Button
            aria-disabled={busy || proof}
            aria-keyshortcuts="a"
            className="h-auto! min-h-8 whitespace-normal! py-1.5"
            data-decide="approve"
            onClick={() => void press()}
            variant="primary"
          >
            {busy ? words.busy.replace('{count}', String(chosen.length)) : nameEffect(sumBatch(chosen), words)}
          </Button>
        </div>
        <p className="text-ink-3 text-xs max-md:hidden">{words.keys}</p>
      </div>
    </Panel>
  );
}

function nameEffect({ count, yen, others, largest }: BatchSum<unknown>, words: Props['words']): string {
  const sentence = largest === null ? words.approvePlain : others > 0 ? words.approveOthers : words.approve;
  return sentence
    .replace('{count}', String(count))
    .replace('{others}', String(others))
    .replace('{total}', () => formatYen(yen));
}
