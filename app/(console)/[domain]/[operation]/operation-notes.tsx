import { Callout } from '#components/ui/callout.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import { findDomainOf } from '#domains/index.ts';
import type { CatalogueOperation } from '#graphql/catalogue/shape.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { form } from '#messages/operations/form.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { sayDeprecation } from '#messages/operations/say-deprecation.ts';

/** What is uncertain about an operation: its shape is a guess, it is gone from the published schema, it is being retired. */
export function OperationNotes({ operation, locale }: { operation: CatalogueOperation; locale: Locale }) {
  const words = form[locale];
  const { assumed, goneSince, deprecated } = operation;
  return (
    <>
      {assumed && (
        <Callout icon="triangle-exclamation-point" title={words.assumed} tone="waiting">
          {words.assumedBody}
        </Callout>
      )}
      {goneSince !== undefined && (
        <Callout icon="triangle-exclamation-point" title={words.gone} tone="waiting">
          {fill(words.goneBody, { since: goneSince })}
        </Callout>
      )}
      {deprecated !== undefined && <Retired locale={locale} operation={operation} />}
    </>
  );
}

function Retired({ operation, locale }: { operation: CatalogueOperation; locale: Locale }) {
  const words = form[locale];
  const { deprecated = '', deprecation = {} } = operation;
  const { use } = deprecation;
  const owner = use === undefined ? null : findDomainOf(use);
  return (
    <Callout icon="triangle-exclamation-point" title={words.deprecatedOperation} tone="waiting">
      <p>
        {sayDeprecation(deprecation, null, locale)}
        {use === undefined && ` ${words.deprecatedNoUse}`}
      </p>
      {use !== undefined && owner !== null && (
        <Link className="font-medium text-accent underline" href={`/${owner.name}/${use}`}>
          {fill(words.deprecatedUse, { label: labelOperation(use, locale) })}
        </Link>
      )}
      <Disclosure summary={words.deprecatedOriginal}>
        <p lang="en">{deprecated}</p>
      </Disclosure>
    </Callout>
  );
}
