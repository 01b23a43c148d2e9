import type { SaidChange } from './said-changes.tsx';

/** What a change would come to, as the server says it. */
export interface RulePreview {
  basedOn: number;
  relaxes: boolean;
  changes: readonly SaidChange[];
}

/** null: the answer is none. It came over the wire. */
export function readPreview(body: unknown): RulePreview | null {
  return isPreview(body) ? body : null;
}

function isPreview(body: unknown): body is RulePreview {
  return (
    typeof body === 'object' &&
    body !== null &&
    'basedOn' in body &&
    typeof body.basedOn === 'number' &&
    'relaxes' in body &&
    typeof body.relaxes === 'boolean' &&
    'changes' in body &&
    Array.isArray(body.changes)
  );
}
