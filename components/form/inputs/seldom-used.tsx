'use client';

import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { Slice } from '#graphql/kinds.ts';
import type { InputProps } from './input-props.ts';

// Most forms have neither a list nor JSON: the script of these comes with the forms that do. Once it is there, a form
// draws them as it draws all others, in one go. Never on the server: a page that is taken over must find what the server
// drew, and the browser does not have the script yet by then.
const inBrowser = typeof window !== 'undefined';
const there: { json?: ComponentType<InputProps>; list?: ComponentType<InputProps> } = {};

async function loadJson() {
  const { JsonInput: Control } = await import('./json-input.tsx');
  if (inBrowser) there.json = Control;
  return { default: Control };
}

async function loadList() {
  const { ListInput: Control } = await import('./list-input.tsx');
  if (inBrowser) there.list = Control;
  return { default: Control };
}

const Json = lazy(loadJson);
const List = lazy(loadList);

/** What a form of this slice needs beyond the usual and is not there yet; null where it needs nothing more. */
export function loadSeldomUsed(slice: Slice): Promise<unknown> | null {
  const fields = [slice.fields, ...Object.values(slice.types).map((type) => type.fields)].flat();
  const kinds = new Set(fields.flatMap((field) => [field.kind, field.item?.kind]));
  const wanted = [
    ...(kinds.has('list') && !there.list ? [loadList()] : []),
    ...((kinds.has('jsonText') || kinds.has('jsonValue')) && !there.json ? [loadJson()] : []),
  ];
  return wanted.length === 0 ? null : Promise.allSettled(wanted);
}

export function JsonInput(props: InputProps) {
  const [Control] = useState(() => there.json);
  if (Control) return <Control {...props} />;
  return (
    <Suspense fallback={<div className="h-32" />}>
      <Json {...props} />
    </Suspense>
  );
}

export function ListInput(props: InputProps) {
  const [Control] = useState(() => there.list);
  if (Control) return <Control {...props} />;
  return (
    <Suspense fallback={<div className="h-7" />}>
      <List {...props} />
    </Suspense>
  );
}
