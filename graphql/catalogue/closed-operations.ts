import type { FindingCode, SchemaReport } from './compared.ts';
import type { Catalogue } from './shape.ts';

/** Why an operation cannot be sent to a live endpoint; `notCompared`: its shape is a guess until it has been compared. */
export type ClosedCode = FindingCode | 'notCompared';

/**
 * Operations that must not be sent, by catalogue key. In the sandbox none: it speaks our own SDL. Live: those whose
 * document or input the comparison found unfit, and those of assumed shape until this very catalogue was compared.
 */
export function closedOperations(
  report: SchemaReport | null,
  upstream: 'sandbox' | 'live',
  catalogue: Catalogue,
): Map<string, ClosedCode> {
  const closed = new Map<string, ClosedCode>();
  if (upstream === 'sandbox') return closed;
  for (const [key, operation] of Object.entries(catalogue.operations)) {
    const compared = report?.sites[operation.site];
    const finding = compared && Object.hasOwn(compared.operations, key) ? compared.operations[key] : undefined;
    if (finding) closed.set(key, finding.code);
    else if (operation.assumed && compared?.schemaVersion !== catalogue.schemaVersion) closed.set(key, 'notCompared');
  }
  return closed;
}
