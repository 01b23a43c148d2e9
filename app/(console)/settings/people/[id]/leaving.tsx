import { ChangeButton } from '#components/change/change-button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { fill } from '#messages/fill.ts';
import type { UiWords } from '#messages/index.ts';
import type { PersonListed } from '#server/auth/find-people.ts';

/** Closes the console to a person for good; folded away, because nothing undoes it. */
export function Leaving({ person, words }: { person: PersonListed; words: UiWords['people'] }) {
  return (
    <Disclosure summary={words.leaving.title}>
      <div className="flex flex-col items-start gap-3">
        <p className="prose-text max-w-prose text-ink-2 text-sm">{words.leaving.help}</p>
        <ChangeButton
          id={person.id}
          label={fill(words.leaving.submit, { name: person.name })}
          refusals={words.refusals}
          url="/api/people/disable"
          variant="danger"
        />
      </div>
    </Disclosure>
  );
}
