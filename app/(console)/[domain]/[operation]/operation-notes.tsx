import { Callout } from '#components/ui/callout.tsx';
import type { CatalogueOperation } from '#graphql/catalogue/shape.ts';
import { fill } from '#messages/fill.ts';
import type { FormWords } from '#messages/operations/form.ts';

/** What is uncertain about an operation: its shape is a guess, it is gone from the published schema, it is being retired. */
export function OperationNotes({ operation, words }: { operation: CatalogueOperation; words: FormWords }) {
  const { assumed, goneSince, deprecated } = operation;
  return (
    <>
      {assumed && (
        <Callout icon="triangle-exclamation-point" title={words.assumed} tone="waiting">
          {goneSince === undefined ? undefined : fill(words.gone, { since: goneSince })}
        </Callout>
      )}
      {deprecated !== undefined && (
        <Callout icon="triangle-exclamation-point" title={words.deprecatedOperation} tone="waiting">
          <span lang="en">{deprecated}</span>
        </Callout>
      )}
    </>
  );
}
