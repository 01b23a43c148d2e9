import type { KeyboardEvent } from 'react';
import { Textarea } from '../ui/textarea.tsx';

interface Props {
  id: string;
  value: string;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** The id of what is wrong with it; absent: nothing is said. */
  errorId?: string | undefined;
  invalid?: boolean;
  words: { reason: string; reasonOptional: string; reasonHelp: string };
}

/** Why somebody decides so: optional until it is not, and said to everybody who reads the log. */
export function DecisionReason({ id, value, onText, onKeyDown, errorId, invalid = false, words }: Props) {
  const help = `${id}-help`;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <label className="font-medium text-sm" htmlFor={id}>
          {words.reason}
        </label>
        <span className="text-ink-3 text-xs">{words.reasonOptional}</span>
      </div>
      <Textarea
        aria-describedby={errorId === undefined ? help : `${errorId} ${help}`}
        aria-invalid={invalid ? true : undefined}
        id={id}
        maxLength={1_000}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        rows={2}
        value={value}
      />
      <p className="prose-text text-ink-3 text-xs" id={help}>
        {words.reasonHelp}
      </p>
    </div>
  );
}
