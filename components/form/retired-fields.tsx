'use client';

import { type ReactNode, useState } from 'react';
import type { Path } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import { useForm, useReveal } from './form-context.tsx';

export interface RetiredFieldsProps {
  names: readonly string[];
  /** Of the group that they stand in. */
  path: Path;
  children: () => ReactNode;
}

/** Fields that are being retired: one line at the end of their group, not drawn until somebody wants them. */
export function RetiredFields({ names, path, children }: RetiredFieldsProps) {
  const { form } = useForm().setup;
  const [open, setOpen] = useState(false);
  const reveal = useReveal(path);
  const [shown, setShown] = useState(0);
  if (reveal !== null && reveal.count !== shown) {
    setShown(reveal.count);
    if (names.includes(String(reveal.next))) setOpen(true);
  }
  return (
    <details
      className="rounded-md border border-line"
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
      open={open}
    >
      <summary className="px-3 py-2 text-ink-3 text-xs">{fill(form.deprecatedFields, { count: names.length })}</summary>
      {open && <div className="flex flex-col gap-5 border-line border-t p-3">{children()}</div>}
    </details>
  );
}
