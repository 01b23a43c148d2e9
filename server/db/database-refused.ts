/** The database must not be used as it is; the message holds one sentence a line, for the person who starts it. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}
