'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Field, FormValue, Path } from '#graphql/kinds.ts';
import type { FormSetup } from './form-setup.ts';
import type { FormStore } from './values/form-store.ts';
import { outlineOf } from './values/outline-of.ts';
import { summaryOf } from './values/summary-of.ts';

export interface FormParts {
  setup: FormSetup;
  store: FormStore;
}

/** Never changes while a form lives: what changes is in the store, and each field listens to its own part. */
export const FormContext = createContext<FormParts | null>(null);

export function useForm(): FormParts {
  const parts = useContext(FormContext);
  if (parts === null) throw new Error('A field stands outside of its form');
  return parts;
}

/** The value at a path of the form's tree; draws again when it changes and only then. */
export function useValue(path: Path): FormValue | undefined {
  const { store } = useForm();
  const read = () => store.get(path);
  return useSyncExternalStore(store.subscribe, read, read);
}

/** The value of a field as its control needs it: a group or a list shows its outline only, and draws no key of a field inside. */
export function useFieldValue(field: Field, path: Path): FormValue | undefined {
  const { store } = useForm();
  const isGroup = field.kind === 'list' || field.kind === 'object' || field.kind === 'oneOf';
  const read = () => (isGroup ? outlineOf(store.get(path)) : store.get(path));
  return useSyncExternalStore(store.subscribe, read, read);
}

/** The group at a path in one line; draws again only when that line changes. */
export function useSummary(fields: readonly Field[], path: Path, wordPath: string): string {
  const { setup, store } = useForm();
  const read = () => summaryOf(setup, fields, store.get(path), wordPath);
  return useSyncExternalStore(store.subscribe, read, read);
}

/** How many items the list at a path has; 0 where there is none. */
export function useCount(path: Path): number {
  const { store } = useForm();
  const read = () => {
    const value = store.get(path);
    return Array.isArray(value) ? value.length : 0;
  };
  return useSyncExternalStore(store.subscribe, read, read);
}

/**
 * How often something inside of this path was asked to be shown, and by which step it leads on from here; a new count is
 * a new request.
 */
export function useReveal(path: Path): { count: number; next: string | number } | null {
  const { store } = useForm();
  const revealed = useSyncExternalStore(store.subscribe, store.revealed, store.revealed);
  const next = revealed.path[path.length];
  if (next === undefined || !path.every((step, index) => revealed.path[index] === step)) return null;
  return { count: revealed.count, next };
}

/** The sentence beside the field at this path, if there is one. */
export function useFieldError(path: Path): string | undefined {
  const { store } = useForm();
  const read = () => store.errorAt(path);
  return useSyncExternalStore(store.subscribe, read, read);
}
