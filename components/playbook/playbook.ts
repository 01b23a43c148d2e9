/** Whether the same may be sent again. */
export type ResendAdvice = 'yes' | 'no' | 'afterMending' | 'afterChecking';

/** A code's playbook in words; the server has made the sentences. */
export interface PlaybookLine {
  code: string;
  /** The page of this one code. */
  href: string;
  meaning: string;
  cause: string;
  next: string;
  /** Who takes the next step, in words. */
  owner: string;
  resend: ResendAdvice;
  resendLabel: string;
  /** That it is made by rule, or never listed by upstream; empty for one in our own words. */
  note: string;
}

export interface PlaybookWords {
  title: string;
  meaning: string;
  cause: string;
  next: string;
  owner: string;
  resend: string;
  /** Names {code}. */
  open: string;
}
