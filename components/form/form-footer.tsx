'use client';

import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { EffectLine } from './effect-line.tsx';
import { useForm } from './form-context.tsx';
import type { Step } from './use-operation-form.ts';
import { sayEffect } from './values/say-effect.ts';

export interface FormFooterProps {
  step: Step;
  busy: 'reviewing' | 'sending' | null;
  /** Sent, and no answer came: nothing may be changed until it is known. */
  locked: boolean;
  back: () => void;
}

/** Stays at the bottom: what will be sent, in words, then the next step. The last button names its effect and its amount. */
export function FormFooter({ step, busy, locked, back }: FormFooterProps) {
  const { setup } = useForm();
  const { form } = setup;
  const bar =
    'sticky bottom-0 z-10 -mx-4 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-canvas px-4 py-3 md:-mx-6 md:px-6';
  if (step.kind === 'fill') {
    return (
      <div className={bar}>
        <p className="min-w-0 flex-1 truncate text-ink-2 text-sm max-sm:basis-full">
          <span className="mr-2 text-ink-3 text-xs">{form.footer.willSend}</span>
          <EffectLine />
        </p>
        <Button aria-disabled={busy !== null} type="submit" variant="primary">
          {busy === 'reviewing' && <Icon className="animate-spin" name="loader-circle" />}
          {busy === 'reviewing' ? form.footer.reviewing : form.footer.review}
        </Button>
      </div>
    );
  }
  const facts = {
    account: step.review.account,
    holder: step.review.holder ?? undefined,
    amountAt: setup.amountAt ?? undefined,
  };
  const { money } = step.review;
  const held = money?.kind === 'blocked' ? (step.kept ? money.words.lookAgain : money.words.ask) : null;
  const button = held ?? sayEffect(setup.words.button, setup.slice, step.values, facts, setup.valueLabels, form);
  const sending = step.review.approval.waits ? step.review.approval.asking : form.send.sending;
  return (
    <div className={bar}>
      <Button disabled={busy !== null || locked} onClick={back}>
        {form.review.back}
      </Button>
      <span className="flex-1" />
      <Button
        aria-disabled={busy !== null}
        className="h-auto min-h-8 whitespace-normal py-1 text-left"
        type="submit"
        variant={held === null ? 'primary' : 'secondary'}
      >
        {busy !== null && <Icon className="animate-spin" name="loader-circle" />}
        {busy === null ? button : busy === 'sending' && held === null ? sending : form.footer.reviewing}
      </Button>
    </div>
  );
}
