import { fill } from '#messages/fill.ts';
import type { FormSetup } from '../form-setup.ts';
import type { ReviewMoney } from '../send/answers.ts';
import type { FormError, FormStore } from '../values/form-store.ts';

/** Where the reference and the reason stand in the form's tree. */
export const whyPaths = {
  reference: ['reference'],
  code: ['reason', 'code'],
  text: ['reason', 'text'],
  despite: ['despite', 'reason'],
};

export interface Why {
  reference: string;
  reason: { code: string; text?: string };
}

/** The reference and the reason as they are posted, or what is missing. */
export function readWhy(
  setup: FormSetup,
  store: FormStore,
): { ok: true; why: Why } | { ok: false; errors: FormError[] } {
  const { review } = setup.form;
  const { limits } = setup;
  const reference = textAt(store, whyPaths.reference);
  const code = textAt(store, whyPaths.code);
  const text = textAt(store, whyPaths.text);
  const errors: FormError[] = [];
  if (reference === '') errors.push({ path: whyPaths.reference, sentence: review.referenceMissing });
  if (reference.length > limits.reference) {
    errors.push({ path: whyPaths.reference, sentence: fill(review.referenceTooLong, { max: limits.reference }) });
  }
  if (code === '') errors.push({ path: whyPaths.code, sentence: review.reasonMissing });
  if (code === 'other' && text === '') errors.push({ path: whyPaths.text, sentence: review.reasonTextMissing });
  if (text.length > limits.reasonText) {
    errors.push({ path: whyPaths.text, sentence: fill(review.reasonTooLong, { max: limits.reasonText }) });
  }
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, why: { reference, reason: { code, ...(text === '' ? {} : { text }) } } };
}

function textAt(store: FormStore, path: string[]): string {
  const value = store.get(path);
  return typeof value === 'string' ? value.trim() : '';
}

/** What is said of the earlier commands that the review shows; null where there is nothing to explain. */
export function readDespite(
  setup: FormSetup,
  store: FormStore,
  money: ReviewMoney | undefined,
): { ok: true; despite: { earlier: string[]; reason: string } | null } | { ok: false; errors: FormError[] } {
  if (money === undefined || !wantsReason(money)) return { ok: true, despite: null };
  const reason = textAt(store, whyPaths.despite);
  const max = setup.limits.reasonText;
  if (reason === '') return { ok: false, errors: [{ path: whyPaths.despite, sentence: money.words.reasonMissing }] };
  if (reason.length > max) {
    return {
      ok: false,
      errors: [{ path: whyPaths.despite, sentence: fill(setup.form.review.reasonTooLong, { max }) }],
    };
  }
  return { ok: true, despite: { earlier: money.earlier.map(({ id }) => id), reason } };
}

/** Something is only shown: that wants a reason, whatever else blocks. */
export function wantsReason(money: ReviewMoney): boolean {
  return money.earlier.some(({ blocks }) => blocks === null);
}
