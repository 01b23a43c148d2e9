'use client';

import dynamic from 'next/dynamic';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { AskAccount } from './ask-account.tsx';
import { useSent } from './drafts/use-sent.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FieldView } from './field.tsx';
import { FieldList } from './field-list.tsx';
import { FormContext } from './form-context.tsx';
import { FormFooter } from './form-footer.tsx';
import type { FormSetup, FormStart } from './form-setup.ts';
import { longGroupClass } from './long-group.ts';
import { useHydrated } from './use-hydrated.ts';
import { type Submit, useOperationForm } from './use-operation-form.ts';
import { useSeldomUsed } from './use-seldom-used.ts';
import { blankValues } from './values/blank-of.ts';
import { createFormStore } from './values/form-store.ts';

const DraftOffer = dynamic(() => import('./drafts/draft-offer.tsx').then((module) => module.DraftOffer));
const NoticeView = dynamic(() => import('./notice-view.tsx').then((module) => module.NoticeView));
const ReviewPanel = dynamic(() => import('./review/review-panel.tsx').then((module) => module.ReviewPanel));
const StartNote = dynamic(() => import('./start-note.tsx').then((module) => module.StartNote));
const UnkeptNote = dynamic(() => import('./drafts/unkept-note.tsx').then((module) => module.UnkeptNote));

const root = ['values'];

export interface OperationFormProps {
  setup: FormSetup;
  start: FormStart | null;
  /** The one door for every write: a server action. */
  submit: Submit;
  /** The command id of the draft that the person chose from the list. */
  chosenDraft?: string | null;
}

/** The form of any operation: made from its slice, sent by one action. */
export function OperationForm({ setup, start, submit, chosenDraft = null }: OperationFormProps) {
  const [parts] = useState(() => {
    const store = createFormStore({
      values: start?.values ?? blankValues(setup.slice),
      account: start?.account ?? '',
      reference: start?.reference ?? '',
      reason: { code: '', text: '' },
    });
    store.setErrors(
      (start?.errors ?? []).map((error) => ({ ...error, path: ['values', ...error.path], fromServer: true })),
    );
    return { setup, store };
  });
  const { step, busy, notice, attempt, draft, locked, review, send, back } = useOperationForm(
    parts,
    start,
    submit,
    chosenDraft,
  );
  const givenBack = useSent(parts, start);
  const hasDrafts = draft.found.length > 0 || draft.opened !== null;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (busy === null) void (step.kind === 'fill' ? review() : send());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter in a text goes on to the review; it never sends. That takes the button that names what it does.
    const inText = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (step.kind === 'review' && event.key === 'Enter' && inText) event.preventDefault();
  };
  // What is typed before the browser has taken the page over would be lost: nothing can be typed until then.
  const hydrated = useHydrated();
  const loaded = useSeldomUsed(setup.slice);
  const fields = setup.slice.fields;
  const [only] = fields;
  // The one input object that most operations take is the form itself.
  const input = fields.length === 1 && only?.kind === 'object' && only.required ? only : null;
  const drawn = input === null ? fields : (setup.slice.types[input.object ?? '']?.fields ?? []);
  return (
    <FormContext value={parts}>
      <form className="flex max-w-3xl flex-col gap-5" noValidate onKeyDown={onKeyDown} onSubmit={onSubmit}>
        {notice !== null && <NoticeView key={`${notice.kind}-${attempt}`} notice={notice} />}
        {draft.unkept && <UnkeptNote />}
        {step.kind === 'fill' && start?.from.kind !== 'again' && notice === null && hasDrafts && (
          <DraftOffer keeper={draft} />
        )}
        {step.kind === 'fill' && start !== null && notice === null && <StartNote givenBack={givenBack} start={start} />}
        <ErrorSummary attempt={attempt} />
        {/* Kept while the review stands in front of it: open groups, scroll and what is in the controls stay. */}
        <fieldset
          className={`flex min-w-0 flex-col gap-5 ${longGroupClass(drawn.length)}`}
          disabled={!hydrated || !loaded}
          hidden={step.kind !== 'fill'}
        >
          {setup.account !== null && 'ask' in setup.account && <AskAccount optional={setup.account.optional} />}
          <FieldList
            Field={FieldView}
            fields={drawn}
            path={input === null ? root : [...root, input.name]}
            wordPath={input?.name ?? ''}
          />
        </fieldset>
        {step.kind === 'review' && (
          <fieldset className="contents" disabled={locked}>
            <ReviewPanel review={step.review} values={step.values} />
          </fieldset>
        )}
        <FormFooter back={back} busy={busy} locked={locked} step={step} />
      </form>
    </FormContext>
  );
}
