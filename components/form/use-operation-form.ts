'use client';

import { unstable_isUnrecognizedActionError, useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { FormValues } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { loadSent } from './drafts/load-sent.ts';
import { openVault } from './drafts/open-vault.ts';
import { useDraft } from './drafts/use-draft.ts';
import { findHalfTyped } from './find-half-typed.ts';
import { focusField } from './focus-field.ts';
import type { FormParts } from './form-context.tsx';
import type { FormStart } from './form-setup.ts';
import type { Notice } from './notice.ts';
import { recallReference, rememberReference } from './review/references.ts';
import { readDespite, readWhy, type Why, whyPaths } from './review/why.ts';
import { type Review, readRefusal, readReview, type ServerFieldError, type SubmitAnswer } from './send/answers.ts';
import { mintCommandId } from './send/mint-command-id.ts';
import { postJson } from './send/post-json.ts';
import type { FormError } from './values/form-store.ts';

/** Why the console did not take it. */
type Here = Pick<Extract<SubmitAnswer, { ok: false }>, 'code' | 'reference' | 'fieldErrors' | 'params'>;

interface Asked {
  input: unknown;
  why: Why;
}

export type Submit = (input: unknown) => Promise<SubmitAnswer>;
export type Step = { kind: 'fill' } | ReviewStep;
/** `kept`: the attempt was blocked and is on record for a lead. */
type ReviewStep = { kind: 'review'; review: Review; values: FormValues; account: string; kept?: true };

/** Refusals after which the review is read anew. */
const fromGuard: ReadonlySet<string> = new Set(['duplicateBlocks', 'duplicateUnexplained', 'blockGone']);

/** The check and all that it stands on come after the first picture. null: another version of the console is being served. */
async function loadCheck() {
  try {
    return await import('./values/check-form.ts');
  } catch {
    return null;
  }
}

/** From filling in through the review to the answer: every turn that a form can take, and nothing that is drawn. */
export function useOperationForm(
  parts: FormParts,
  start: FormStart | null,
  submit: Submit,
  /** The command id of the draft that the person chose to carry on with. */
  chosenDraft: string | null,
) {
  const { setup, store } = parts;
  const router = useRouter();
  const [step, setStep] = useState<Step>({ kind: 'fill' });
  const [busy, setBusy] = useState<'reviewing' | 'sending' | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [attempt, setAttempt] = useState(0);
  // The id of the command to be: minted at the first review, kept while no answer has come, new after an outcome.
  const commandId = useRef<string | null>(null);
  const againOf = useRef<string | null>(start?.from.kind === 'again' ? start.from.commandId : null);
  // What was posted and never answered: nothing may be changed, and asking again posts these very values.
  const [unanswered, setUnanswered] = useState<Asked | null>(null);
  const draft = useDraft(parts, { commandId, againOf }, chosenDraft);
  const [firstError] = start?.errors ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the form began with does not change.
  useEffect(() => {
    let forget = () => {};
    void loadCheck().then((loaded) => {
      forget = whenIdle(() => loaded?.prepareCheck(setup));
    });
    if (firstError !== undefined) focusField(store, ['values', ...firstError.path]);
    return () => forget();
  }, []);

  const show = (errors: FormError[]) => {
    store.setErrors(errors);
    setAttempt((count) => count + 1);
  };
  const toFormErrors = (errors: readonly ServerFieldError[] | undefined): FormError[] =>
    (errors ?? []).map((error) => ({
      path: error.path[0] === 'account' ? ['account'] : ['values', ...error.path],
      sentence: fill(sentenceFor(error.code), error.params ?? {}),
      fromServer: true,
    }));
  const sentenceFor = (code: string): string => {
    const sentences: Readonly<Record<string, string>> = { ...setup.refusals, ...setup.fieldErrors };
    return Object.hasOwn(sentences, code)
      ? (sentences[code] ?? code)
      : fill(setup.refusals.other ?? '{code}', { code });
  };
  /** `uncertain`: the same was posted before and never answered, so that it may have gone all the same. */
  const refusedHere = async (answer: Here, uncertain = false) => {
    const { code, reference, params } = answer;
    const errors = toFormErrors(answer.fieldErrors);
    if (code === 'noSession' || code === 'signInAgain') {
      setNotice({ kind: 'signedOut', saved: await draft.save(), uncertain });
    } else if (errors.length > 0 && !uncertain) {
      setStep({ kind: 'fill' });
      show(errors);
    } else {
      setNotice({ kind: 'refusedHere', code, reference, uncertain, params });
    }
  };

  const review = async () => {
    setNotice(null);
    const loaded = await loadCheck();
    if (loaded === null) return setNotice({ kind: 'newVersion', saved: await draft.save() });
    const checked = loaded.checkForm(setup, store, findHalfTyped());
    if (!checked.ok) return show(checked.errors);
    store.setErrors([]);
    const read = await readTarget(checked.values, checked.account);
    if (read === null) return;
    const known = store.get(whyPaths.reference);
    if (known === undefined || known === '') store.set(whyPaths.reference, await recallReference(read.account));
    setStep({ kind: 'review', review: read, values: checked.values, account: checked.account });
  };

  /** What upstream and the duplicate guard say now; null where they could not be asked, and a notice says why. */
  const readTarget = async (values: FormValues, account: string): Promise<Review | null> => {
    setBusy('reviewing');
    commandId.current ??= mintCommandId();
    const posted = await postJson('/api/review', {
      commandId: commandId.current,
      operation: setup.operation,
      values,
      schemaVersion: setup.slice.schemaVersion,
      ...(account === '' ? {} : { account }),
    });
    setBusy(null);
    const answer = posted.kind === 'answer' ? readReview(posted.body) : null;
    if (answer?.ok) return answer.review;
    if (posted.kind === 'signedOut') await refusedHere({ code: 'noSession', reference: '' });
    else if (posted.kind === 'lost') await refusedHere({ code: 'reviewLost', reference: '' });
    else if (posted.kind === 'refused') await refusedHere(posted);
    else if (answer === null) setNotice({ kind: 'newVersion', saved: await draft.save() });
    else await refusedHere(answer);
    return null;
  };

  /** The review once more, with what is typed: something about it is not as it was shown. */
  const lookAgain = async (at: ReviewStep, kept = false): Promise<Review | null> => {
    const read = await readTarget(at.values, at.account);
    if (read !== null) setStep({ ...at, review: read, ...(kept ? { kept } : {}) });
    return read;
  };

  const afterRefusal = async (id: string) => {
    const posted = await postJson('/api/review/refusal', { commandId: id });
    const refusal = posted.kind === 'answer' ? readRefusal(posted.body) : null;
    if (refusal === null) return router.push(`/commands/${id}`);
    // An outcome is recorded: the next attempt is a new command, linked to this one.
    commandId.current = null;
    againOf.current = id;
    // Whoever leaves to read the playbook finds what was typed, without the id that is used up.
    await draft.save();
    setStep({ kind: 'fill' });
    setNotice({ kind: 'refusedUpstream', commandId: id, refusal });
    const errors = refusal.fieldErrors.map((error) => ({
      ...error,
      path: ['values', ...error.path],
      fromServer: true,
    }));
    store.setErrors(errors);
    // The sentence above is read out; the hands go to the field that it is about.
    const [first] = errors;
    if (first !== undefined) focusField(store, first.path);
  };

  const prepare = (at: ReviewStep): Asked | null => {
    const { money } = at.review;
    const read = readWhy(setup, store);
    const said = readDespite(setup, store, money);
    if (!read.ok || !said.ok) {
      show([...(said.ok ? [] : said.errors), ...(read.ok ? [] : read.errors)]);
      return null;
    }
    commandId.current ??= mintCommandId();
    const input = {
      commandId: commandId.current,
      operation: setup.operation,
      values: at.values,
      schemaVersion: setup.slice.schemaVersion,
      ...read.why,
      ...(at.account === '' ? {} : { account: at.account }),
      ...(againOf.current === null ? {} : { againOf: againOf.current }),
      ...(said.despite === null ? {} : { despite: said.despite }),
      ...(money?.kind === 'blocked' ? { onlyAsk: true } : {}),
    };
    return { input, why: read.why };
  };

  const send = async () => {
    if (step.kind !== 'review' || busy !== null) return;
    if (step.kept && step.review.money?.kind === 'blocked') {
      setNotice(null);
      await lookAgain(step, true);
      return;
    }
    const asked = unanswered ?? prepare(step);
    if (asked === null) return;
    store.setErrors([]);
    setNotice(null);
    setBusy('sending');
    const answer = await post(asked);
    if (answer !== null) await settle(answer, asked, step);
    setBusy(null);
  };

  /** Null where nothing came back, or nobody was there to take it. */
  const post = async (asked: Asked): Promise<SubmitAnswer | null> => {
    try {
      return await submit(asked.input);
    } catch (error) {
      // The action's id is from another build, or the answer was lost: in both cases what is typed stays.
      if (unstable_isUnrecognizedActionError(error)) setNotice({ kind: 'newVersion', saved: await draft.save() });
      else {
        setUnanswered(asked);
        setNotice({ kind: 'lost' });
      }
      return null;
    }
  };

  const settle = async (answer: SubmitAnswer, asked: Asked, at: ReviewStep) => {
    if (!answer.ok) {
      if (fromGuard.has(answer.code)) return afterGuard(answer, at);
      if (answer.code === 'recordingSlow') setUnanswered(asked);
      return refusedHere(answer, unanswered !== null || answer.code === 'recordingSlow');
    }
    setUnanswered(null);
    await rememberReference(at.review.account, asked.why.reference);
    if (answer.status === 'refused') return afterRefusal(answer.commandId);
    void keepTillEnd(answer.commandId, answer.status);
    draft.erase();
    router.push(`/commands/${answer.commandId}`);
  };

  /** Where its end is not known yet; what it repeats needs nothing any more. */
  const keepTillEnd = async (id: string, status: string) => {
    const [vault, sent] = await Promise.all([openVault('browser'), loadSent()]);
    if (status !== 'succeeded') await sent?.keepSent(vault, setup, id, store.get(['values']));
    if (againOf.current !== null) sent?.eraseSent(vault, againOf.current);
  };

  /** The guard has something that the review did not show, or no longer has it: nothing went, and all that is typed stays. */
  const afterGuard = async (answer: Extract<SubmitAnswer, { ok: false }>, at: ReviewStep) => {
    setUnanswered(null);
    const read = await lookAgain(at, answer.block !== undefined);
    if (read === null) return;
    const words = read.money?.words;
    if (answer.block !== undefined && words !== undefined) setNotice({ kind: 'blocked', block: answer.block, words });
    else await refusedHere(answer);
  };

  const back = () => {
    setStep({ kind: 'fill' });
    setNotice(null);
    store.setErrors([]);
  };
  return { step, busy, notice, attempt, draft, locked: unanswered !== null, review, send, back };
}
