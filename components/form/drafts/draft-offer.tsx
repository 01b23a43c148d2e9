'use client';

import { fill } from '#messages/fill.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { formatJst } from '../../ui/jst.ts';
import { useForm } from '../form-context.tsx';
import type { DraftKeeper } from './use-draft.ts';

/** As many as stand over a form without pushing it away; the list of drafts has the rest. */
const mostShown = 3;

/** Offers what was not finished, and says which one was taken up. Nobody's form fills itself. */
export function DraftOffer({ keeper }: { keeper: DraftKeeper }) {
  const { form } = useForm().setup;
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
