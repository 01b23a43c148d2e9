import 'server-only';
import type { CommandLine } from '#components/command/command-table.tsx';
import type { Locale } from '#messages/define-words.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { CommandRow } from '#server/commands/command-view.ts';

/** A stored command as a line of a table, its operation in the reader's words. */
export function toCommandLine(row: CommandRow, locale: Locale): CommandLine {
  return {
    id: row.id,
    at: row.madeAt,
    status: row.status,
    operation: labelOperation(row.operation, locale),
    account: row.account,
    reference: row.reference === '' ? null : row.reference,
    maker: row.makerName,
  };
}
