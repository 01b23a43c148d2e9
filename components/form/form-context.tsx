'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FormValue, Path } from '#graphql/kinds.ts';
import type { FormSetup } from './form-setup.ts';
import type { FormStore } from './values/form-store.ts';

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

/** The sentence beside the field at this path, if there is one. */
export function useFieldError(path: Path): string | undefined {
  const { store } = useForm();
  const read = () => store.errorAt(path);
  return useSyncExternalStore(store.subscribe, read, read);
}
