'use client';

import { pathText } from '#graphql/path-text.ts';
import { fill } from '#messages/fill.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { formatJst } from '../../ui/jst.ts';
import { useForm } from '../form-context.tsx';
import { nameOfPath } from '../values/name-of-path.ts';
import type { DraftKeeper } from './use-draft.ts';

/** As many as stand over a form without pushing it away; the list of drafts has the rest. */
const mostShown = 3;

/** Offers what was not finished, and says which one was taken up. Nobody's form fills itself. */
export function DraftOffer({ keeper }: { keeper: DraftKeeper }) {
  const { setup } = useForm();
  const { form } = setup;
  const { found, opened } = keeper;
  return (
    <>
      {opened !== null && (
        <Callout
          icon="pencil"
          role="status"
          title={fill(form.draft.opened, { time: formatJst(new Date(opened.at)) })}
          tone="active"
        >
          {opened.lacksSensitive ? form.draft.sensitive : undefined}
        </Callout>
      )}
      {opened !== null && opened.apart.length > 0 && (
        <Callout icon="triangle-exclamation-point" role="status" title={form.draft.apart} tone="waiting">
          {form.draft.apartHelp}
          <ul className="mt-1 flex flex-col gap-1">
            {opened.apart.map(({ path, text }) => (
              <li key={pathText(path)}>
                <span className="font-medium">{nameOfPath(setup, path)}</span>{' '}
                <code className="font-mono text-ink-3 text-xs">{pathText(path.slice(1))}</code>
                {': '}
                <span className="break-all">{text}</span>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {found.length > 0 && (
        <Callout icon="pencil" role="status" title={fill(form.draft.found, { count: found.length })} tone="active">
          <ul className="mt-1 flex flex-col gap-2">
            {found.slice(0, mostShown).map((draft) => {
              const time = formatJst(new Date(draft.at));
              const about = draft.account === '' ? time : fill(form.draft.about, { account: draft.account, time });
              return (
                <li className="flex flex-wrap items-center gap-2" key={draft.commandId}>
                  <span className="mr-2 tabular-nums">{about}</span>
                  <Button aria-label={`${form.draft.restore} ${about}`} onClick={() => keeper.open(draft)} size="sm">
                    {form.draft.restore}
                  </Button>
                  <Button
                    aria-label={`${form.draft.discard} ${about}`}
                    onClick={() => keeper.discard(draft)}
                    size="sm"
                    variant="ghost"
                  >
                    {form.draft.discard}
                  </Button>
                </li>
              );
            })}
          </ul>
          {found.length > mostShown && (
            <a className="text-accent hover:underline" href="/drafts">
              {form.draft.all}
            </a>
          )}
        </Callout>
      )}
    </>
  );
}
