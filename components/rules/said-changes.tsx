import { fill } from '#messages/fill.ts';
import { Badge } from '../ui/badge.tsx';

/** What a change of the rules changes for the operations of one rule. */
export interface SaidChange {
  rule: string;
  before: string;
  operations: number;
  lines: readonly { direction: 'stricter' | 'looser'; text: string }[];
}

export interface SaidChangesWords {
  direction: Readonly<Record<'stricter' | 'looser', string>>;
  onlyOperations: string;
  insteadOf: string;
}

/** Each difference in a sentence, and whether it is stricter or looser. */
export function SaidChanges({ changes, words }: { changes: readonly SaidChange[]; words: SaidChangesWords }) {
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {changes.map(({ rule, before, operations, lines }) => (
        <li key={`${rule} ${before}`}>
          <p className="font-medium text-ink">
            {rule} {before !== '' && fill(words.insteadOf, { before })}{' '}
            <span className="font-normal text-ink-3">{fill(words.onlyOperations, { count: operations })}</span>
          </p>
          <ul className="mt-1 flex flex-col gap-1">
            {lines.map(({ direction, text }) => (
              <li className="flex items-start gap-2 text-ink" key={text}>
                <Badge
                  icon={direction === 'stricter' ? 'lock' : 'triangle-exclamation-point'}
                  tone={direction === 'stricter' ? 'approved' : 'waiting'}
                >
                  {words.direction[direction]}
                </Badge>
                <span className="min-w-0">{text}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
