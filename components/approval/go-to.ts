import type { Verdict } from './decision.ts';

/** Ids of the form and of its reason. */
interface Places {
  form: string;
  reason: string;
}

/** The hands go to a verdict's button, or first to the reason that it needs. */
export function goTo(verdict: Verdict, reason: string, at: Places): void {
  if (verdict !== 'approve' && reason.trim() === '') {
    goToReason(verdict, at);
    return;
  }
  const button = document.getElementById(at.form)?.querySelector<HTMLElement>(`[data-decide="${verdict}"]`);
  button?.focus();
  button?.scrollIntoView({ block: 'nearest' });
}

/** The box knows which verdict it is written for: Ctrl+Enter in it means that one. */
export function goToReason(verdict: Verdict, at: Places): void {
  const box = document.getElementById(at.reason);
  if (box === null) return;
  box.dataset.verdict = verdict;
  box.focus();
}

/** To the first flag that is not ticked yet. */
export function goToFlag(at: Places): void {
  document.getElementById(at.form)?.querySelector<HTMLElement>('input[data-flag]:not(:checked)')?.focus();
}
