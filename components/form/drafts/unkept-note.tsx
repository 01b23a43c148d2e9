'use client';

import { Callout } from '../../ui/callout.tsx';
import { useForm } from '../form-context.tsx';

/** Stands over the form as long as the browser keeps nothing of it: whoever trusts in a draft must know that there is none. */
export function UnkeptNote() {
  const { draft } = useForm().setup.form;
  return (
    <Callout icon="triangle-exclamation-point" role="status" title={draft.unkept} tone="waiting">
      {draft.unkeptHelp}
    </Callout>
  );
}
