import { Callout } from '../../ui/callout.tsx';
import type { ReviewApproval } from '../send/answers.ts';

/** Whether pressing the button sends it, or asks others first: how many, and why. */
export function ApprovalLine({ approval: { waits, title, body, why } }: { approval: ReviewApproval }) {
  if (!waits) return <p className="prose-text text-ink-2 text-sm">{title}</p>;
  return (
    <Callout icon="hourglass" title={title} tone="waiting">
      <p>{body}</p>
      <ul className="mt-1 list-disc pl-5 text-ink-2">
        {why.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Callout>
  );
}
