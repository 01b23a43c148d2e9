'use client';

import { fill } from '#messages/fill.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { formatJst } from '../../ui/jst.ts';
import { useForm } from '../form-context.tsx';
import type { DraftKeeper } from './use-draft.ts';

/** Offers what was not finished. Nobody's form fills itself: it is taken up by choice. */
export function DraftOffer({ keeper }: { keeper: DraftKeeper }) {
  const { form } = useForm().setup;
  const { found } = keeper;
  if (found === null) return null;
  return (
    <Callout
      actions={
        <>
          <Button onClick={keeper.restore} size="sm" variant="primary">
            {form.draft.restore}
          </Button>
          <Button onClick={keeper.discard} size="sm">
            {form.draft.discard}
          </Button>
        </>
      }
      icon="pencil"
      role="status"
      title={fill(form.draft.found, { time: formatJst(new Date(found.at)) })}
      tone="active"
    >
      {found.lacksSensitive ? form.draft.sensitive : undefined}
    </Callout>
  );
}
