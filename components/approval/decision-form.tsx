'use client';

import { useId } from 'react';
import type { Refusals } from '../change/say-refusal.ts';
import type { Status } from '../command/status.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Panel } from '../ui/panel.tsx';
import { Select } from '../ui/select.tsx';
import type { DecideAnswer, Verdict } from './decision.ts';
import { DecisionReason } from './decision-reason.tsx';
import { FlagTick } from './flag-tick.tsx';
import { goTo } from './go-to.ts';
import type { Looked } from './looked.ts';
import { StepUpButton } from './step-up-button.tsx';
import { useDecision } from './use-decision.ts';
import { useDecisionKeys } from './use-decision-keys.ts';

export interface DecisionWords {
  title: string;
  /** `Approve {what}`. */
  approve: string;
  reject: string;
  return: string;
  reason: string;
  reasonOptional: string;
  reasonHelp: string;
  onBehalf: string;
  myself: string;
  onBehalfOf: string;
  keys: string;
  busy: string;
  void: string;
  voidTitle: string;
  voidBody: string;
  flagsTitle: string;
  flagTick: string;
  reference: string;
  /** A refusal without a sentence: has {code}. */
  other: string;
  done: Readonly<
    Record<
      'waiting' | 'approved' | 'sending' | 'succeeded' | 'rejected' | 'returned' | 'void' | 'other' | 'allDone',
      string
    >
  >;
  openCommand: string;
}

export interface StepUpWords {
  title: string;
  help: string;
  press: string;
  refusals: Refusals;
  /** Where the provider's answer leads back to. */
  returnTo: string;
}

export interface DecisionFormProps {
  commandId: string;
  what: string;
  ways: { previous: string | null; next: string | null; list: string };
  decide: (input: unknown) => Promise<DecideAnswer>;
  words: DecisionWords;
  refusals: Readonly<Record<string, string>>;
  statusWords: Readonly<Record<Status, string>>;
  stepUp: StepUpWords;
  looked: Looked;
  lookAgain: () => Promise<Looked | null>;
}

/**
 * Approve, reject, or return with a question. A key goes to its button and Enter presses it: no single key moves money.
 * What is typed stays whatever is answered.
 */
export function DecisionForm(props: DecisionFormProps) {
  const { what, ways, words, stepUp, looked } = props;
  const id = useId();
  const at = { form: `${id}-form`, reason: `${id}-reason` };
  const { typed, change, busy, error, press } = useDecision(props, at);
  const isVoid = looked.causes.length > 0;
  const waitsForProof = looked.stepUp && !isVoid;
  useDecisionKeys((verdict) => goTo(verdict, typed.reason, at), ways);

  const confirm = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const verdict = event.currentTarget.dataset.verdict;
    void press(verdict === 'reject' || verdict === 'return' ? verdict : 'approve');
  };
  const button = (verdict: Verdict) => ({
    'aria-disabled': busy,
    'data-decide': verdict,
    onClick: () => void press(verdict),
  });

  return (
    <Panel title={words.title}>
      <div className="flex flex-col gap-4" id={at.form}>
        {isVoid && (
          <Callout icon="ban" title={words.voidTitle} tone="refused">
            <p>{words.voidBody}</p>
            <ul className="list-disc pl-5">
              {looked.causes.map((cause) => (
                <li key={cause}>{cause}</li>
              ))}
            </ul>
          </Callout>
        )}
        {!isVoid && looked.flags.length > 0 && (
          <fieldset className="flex flex-col gap-2 rounded-lg border border-waiting-line bg-waiting-soft px-4 py-3">
            <legend className="px-1 font-medium text-sm text-waiting">{words.flagsTitle}</legend>
            {looked.flags.map(({ code, label, meaning }) => (
              <FlagTick
                checked={typed.ticked.includes(code)}
                code={code}
                id={id}
                key={code}
                label={words.flagTick.replace('{flag}', () => label)}
                meaning={meaning}
                onTick={(on) =>
                  change({ ticked: on ? [...typed.ticked, code] : typed.ticked.filter((one) => one !== code) })
                }
              />
            ))}
          </fieldset>
        )}
        {!isVoid && (
          <DecisionReason
            errorId={error === null ? undefined : `${at.reason}-error`}
            id={at.reason}
            invalid={error?.atReason === true}
            onKeyDown={confirm}
            onText={(reason) => change({ reason })}
            value={typed.reason}
            words={words}
          />
        )}
        {!isVoid && looked.delegators.length > 0 && (
          <div className="flex w-64 flex-col gap-1 text-sm">
            <label className="font-medium" htmlFor={`${id}-for`}>
              {words.onBehalf}
            </label>
            <Select
              id={`${id}-for`}
              onChange={(event) => change({ onBehalfOf: event.target.value })}
              value={typed.onBehalfOf}
            >
              <option value="">{words.myself}</option>
              {looked.delegators.map(({ personId, name }) => (
                <option key={personId} value={personId}>
                  {words.onBehalfOf.replace('{name}', () => name)}
                </option>
              ))}
            </Select>
          </div>
        )}
        {waitsForProof && (
          <Callout
            actions={
              <StepUpButton
                about={looked.digest}
                label={stepUp.press}
                refusals={stepUp.refusals}
                returnTo={stepUp.returnTo}
              />
            }
            icon="shield-exclamation-point"
            title={stepUp.title}
            tone="waiting"
          >
            {stepUp.help}
          </Callout>
        )}
        <p className="text-refused text-sm empty:hidden" id={`${at.reason}-error`} role="alert">
          {error?.sentence}
        </p>
        {isVoid ? (
          <div>
            <Button {...button('reject')}>{busy ? words.busy : words.void}</Button>
          </div>
        ) : (
          <div className="flex flex-wrap gap-2">
            <Button
              {...button('approve')}
              aria-disabled={busy || waitsForProof}
              aria-keyshortcuts="a"
              variant="primary"
            >
              {busy ? words.busy : words.approve.replace('{what}', () => what)}
            </Button>
            <Button {...button('reject')} aria-keyshortcuts="r" variant="danger">
              {words.reject}
            </Button>
            <Button {...button('return')} aria-keyshortcuts="q">
              {words.return}
            </Button>
          </div>
        )}
        <p className="text-ink-3 text-xs max-md:hidden">{words.keys}</p>
      </div>
    </Panel>
  );
}
