'use client';

import { lazy, Suspense } from 'react';
import type { Slice } from '#graphql/kinds.ts';
import type { InputProps } from './input-props.ts';

// Most forms have neither a list nor JSON: the script of these comes with the forms that do.
const loadJson = () => import('./json-input.tsx').then((module) => ({ default: module.JsonInput }));
const loadList = () => import('./list-input.tsx').then((module) => ({ default: module.ListInput }));
const Json = lazy(loadJson);
const List = lazy(loadList);

/** What a form of this slice needs beyond the usual; null where it needs nothing. */
export function loadSeldomUsed(slice: Slice): Promise<unknown> | null {
  const fields = [slice.fields, ...Object.values(slice.types).map((type) => type.fields)].flat();
  const kinds = new Set(fields.flatMap((field) => [field.kind, field.item?.kind]));
  const wanted = [
    ...(kinds.has('list') ? [loadList()] : []),
    ...(kinds.has('jsonText') || kinds.has('jsonValue') ? [loadJson()] : []),
  ];
  return wanted.length === 0 ? null : Promise.allSettled(wanted);
}

export function JsonInput(props: InputProps) {
  return (
    <Suspense fallback={<div className="h-32" />}>
      <Json {...props} />
    </Suspense>
  );
}

export function ListInput(props: InputProps) {
  return (
    <Suspense fallback={<div className="h-7" />}>
      <List {...props} />
    </Suspense>
  );
}
