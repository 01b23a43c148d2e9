'use client';

import { lazy, Suspense } from 'react';
import type { InputProps } from './input-props.ts';

// Most forms have neither a list nor JSON: the script of these comes with the forms that do.
const Json = lazy(() => import('./json-input.tsx').then((module) => ({ default: module.JsonInput })));
const List = lazy(() => import('./list-input.tsx').then((module) => ({ default: module.ListInput })));

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
