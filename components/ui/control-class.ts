/**
 * The look that every control shares: border at 3:1, accent on focus, red when `aria-invalid`. It changes at once: a form
 * of hundreds that is switched on or refused as a whole would be drawn anew at every frame of a transition.
 */
export const controlClass =
  'rounded-md border border-control bg-raised text-ink text-sm hover:border-ink-3 focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-refused aria-invalid:focus-visible:outline-refused disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-sunken disabled:text-ink-3';
