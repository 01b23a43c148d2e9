'use client';

import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { Slice } from '#graphql/kinds.ts';
import type { InputProps } from './input-props.ts';

// Most forms have neither a list nor JSON: the script of these comes with the forms that do. Once it is there, a form
// draws them as it draws all others, in one go.
const there: { json?: ComponentType<InputProps>; list?: ComponentType<InputProps> } = {};

async function loadJson() {
  const { JsonInput: Control } = await import('./json-input.tsx');
  there.json = Control;
  return { default: Control };
}

async function loadList() {
  const { ListInput: Control } = await import('./list-input.tsx');
  there.list = Control;
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

// Always inside a boundary, whether the script is there or not: what the server drew, and the browser takes over, has one.
export function JsonInput(props: InputProps) {
  const [Control] = useState(() => there.json);
  return (
    <Suspense fallback={<div className="h-32" />}>{Control ? <Control {...props} /> : <Json {...props} />}</Suspense>
  );
}

export function ListInput(props: InputProps) {
  const [Control] = useState(() => there.list);
  return (
    <Suspense fallback={<div className="h-7" />}>{Control ? <Control {...props} /> : <List {...props} />}</Suspense>
  );
}
