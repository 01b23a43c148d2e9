/** The look that every control shares: border at 3:1, accent on focus, red when `aria-invalid`. */
export const controlClass =
  'rounded-md border border-control bg-raised text-ink text-sm transition-colors duration-100 hover:border-ink-3 focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-refused aria-invalid:focus-visible:outline-refused disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-sunken disabled:text-ink-3';
