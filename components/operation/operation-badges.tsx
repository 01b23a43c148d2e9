import { Badge } from '../ui/badge.tsx';
import type { OperationLine } from './operation-line.ts';

export interface BadgeWords {
  money: string;
  stops: string;
  closed: string;
  notYours: string;
  twoPersons: string;
}

/** What sets an operation apart: it moves money, it stops something, it is closed, or something is uncertain about it. */
export function OperationBadges({ line, words }: { line: OperationLine; words: BadgeWords }) {
  const { effect, allowed, roles, twoPersons, marks } = line;
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      {effect === 'money' && (
        <Badge icon="banknote" tone="active">
          {words.money}
        </Badge>
      )}
      {effect === 'stops' && (
        <Badge icon="ban" tone="active">
          {words.stops}
        </Badge>
      )}
      {!allowed && (
        <em className="text-ink-3 text-xs not-italic">
          {roles !== '' ? words.notYours : twoPersons ? words.twoPersons : words.closed}
        </em>
      )}
      {marks.map((mark) => (
        <span data-tip={mark.help} key={mark.label}>
          <Badge icon="triangle-exclamation-point" tone="waiting">
            {mark.label}
          </Badge>
          <span className="sr-only">{mark.help}</span>
        </span>
      ))}
    </span>
  );
}
