import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { RoundView } from '#server/approvals/inbox/get-request.ts';
import { sayOutcome, sayWhy } from '../../say-requirement.ts';

/** Which rule it met, why so many people, and why it asks again where it does. */
export function RequestWhy({ round, locale }: { round: RoundView; locale: Locale }) {
  const { request: words } = getWords(locale);
  const { requirement, cause } = round;
  const causes: Readonly<Record<string, string>> = words.causes;
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="font-medium">{sayOutcome(requirement, locale)}</p>
      <ul className="prose-text list-disc pl-5 text-ink-2">
        {requirement.why.map((why) => (
          <li key={why.code}>{sayWhy(why, locale)}</li>
        ))}
      </ul>
      {cause !== null && (
        <p className="prose-text">
          {fill(words.again, { count: round.round })}
          {Object.hasOwn(causes, cause) && ` ${causes[cause]}`}
        </p>
      )}
    </div>
  );
}
