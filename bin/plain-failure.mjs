/**
 * An anticipated failure of starting or testing: its message is one sentence for the person at the terminal
 * (Japanese and English), printed without a stack.
 */
export class PlainFailure extends Error {
  name = 'PlainFailure';
}

/**
 * The sentence for any failure: a full disk is recognised wherever it happens.
 * @param {unknown} error
 * @returns {string} one line for an anticipated failure, the stack for anything else
 */
export function toSentence(error) {
  if (error instanceof PlainFailure) return error.message;
  if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) {
    return `ディスクの空きがありません。 The disk is full (${'path' in error ? error.path : error.message}); free some space and start again, nothing was lost.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Whether a program's own words mean a full disk; PostgreSQL also says how much of a page it could still write. */
export function saysDiskFull(text) {
  return /ENOSPC|No space left on device|could not extend file|wrote only \d+ of \d+ bytes|Check free disk space/.test(
    text,
  );
}
