import { classNames } from './class-names.ts';
import { indentJson } from './indent-json.ts';
import { showHidden } from './show-hidden.ts';

export interface CodeViewProps {
  /** JSON or any text, as stored. */
  text: string;
  /** Names the area for assistive technology. */
  label: string;
  /** Lays JSON out over lines; without it the text stands exactly as stored. */
  indent?: boolean;
  className?: string;
}

const piece = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*|true|false|null)/g;

/** Text as it was sent or received, with invisible characters shown. Scrolls by keyboard. */
export function CodeView({ text, label, indent, className }: CodeViewProps) {
  const shown = showHidden(indent ? indentJson(text) : text);
  return (
    <section
      aria-label={label}
      className={classNames('max-h-96 overflow-auto rounded-md bg-sunken', className)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area that takes no focus cannot be scrolled by keyboard
      tabIndex={0}
    >
      <pre className="whitespace-pre-wrap break-all p-3 font-mono text-ink text-xs leading-[1.6]">
        <code>{indent ? coloured(shown) : shown}</code>
      </pre>
    </section>
  );
}

/** Names quiet, values in ink, numbers and literals in the accent: enough to read by, no more. */
function coloured(text: string) {
  const out = [];
  let at = 0;
  for (const match of text.matchAll(piece)) {
    if (match.index > at) out.push(text.slice(at, match.index));
    const [whole, string, colon] = match;
    if (string === undefined)
      out.push(
        <span key={match.index} className="text-accent">
          {whole}
        </span>,
      );
    else if (colon !== undefined)
      out.push(
        <span key={match.index} className="text-ink-3">
          {whole}
        </span>,
      );
    else out.push(whole);
    at = match.index + whole.length;
  }
  out.push(text.slice(at));
  return out;
}
