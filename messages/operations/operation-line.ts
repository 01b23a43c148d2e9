import type { OperationName } from '#graphql/catalogue/operation-names.ts';
import type { Locale } from '../define-words.ts';

/** What an operation is called, and one sentence on what it does to the customer and what cannot be taken back. */
export type OperationLine = Readonly<Record<Locale, { label: string; help: string }>> & {
  /** Other words that people search by, parted by spaces: synonyms, and readings that `readings.ts` does not give. */
  find?: string;
};

/** Lines by operation. A misspelled operation does not compile. */
export type OperationLines = Readonly<Partial<Record<OperationName, OperationLine>>>;
